// SPDX-License-Identifier: MIT
import PrintedReport
import Review
import ReviewSamples
import RoutineModel
import SessionEngine

/// A document, parsed as far as these tests need it.
struct HTMLText {
  let html: String

  init(html: String) { self.html = html }

  init(_ request: ReportRequest) throws { html = try request.html() }

  /// The text without tags and styles, on one line.
  var words: String {
    var text = ""
    var rest = html[...]
    if let end = rest.ranges(of: "</style>").last { rest = rest[end.upperBound...] }
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open] + " "
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      rest = rest[rest.index(after: close)...]
    }
    for (entity, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: sign)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// How many times a tag is opened.
  func count(_ tag: String) -> Int {
    html.ranges(of: "<\(tag)").count { found in
      found.upperBound < html.endIndex && [">", " "].contains(html[found.upperBound])
    }
  }

  /// The cells of the table with this caption, row by row, headings first.
  func table(_ caption: String) -> [[String]]? {
    guard let start = html.firstRange(of: "<caption>\(caption)"),
      let end = html[start.upperBound...].firstRange(of: "</table>")
    else { return nil }
    return html[start.upperBound..<end.lowerBound].split(separator: "<tr>").dropFirst().map { row in
      row.split(separator: "<").compactMap { part in
        guard part.hasPrefix("th") || part.hasPrefix("td"),
          let close = part.firstIndex(of: ">")
        else { return nil }
        return String(part[part.index(after: close)...])
      }
    }
  }
}

extension ReportReader {
  /// A request of the sample year.
  func request(seed: UInt64 = 1) -> ReportRequest {
    ReportRequest(
      for: self, SampleYear.figures(seed: seed, span: span), routineNames: SampleYear.names,
      relief: Samples.relief, warnings: Samples.warnings, emergencyNumber: "112")
  }
}

enum Samples {
  static let relief: [Routine] = [.calf, .foot].map { site in
    Routine(
      id: RoutineID("\(site.rawValue)-cramp"), name: "\(site.rawValue) relief", kind: .relief,
      site: site,
      content: .steps([
        .step(
          Step(
            name: "Draw the \(site.rawValue) up",
            instruction: "Pull it to you. Keep the leg straight.",
            dose: .hold(least: .seconds(30), most: .seconds(60)))),
        .step(Step(name: "Lean into a wall", dose: .hold(.seconds(30)), avoidWhen: [.night])),
        .step(Step(name: "Warm it", dose: .untilDone, onlyWhen: [.cold])),
        .step(Step(name: "Circle it", dose: .reps(count: 10, tempo: .seconds(3)))),
      ]))
  }

  static let warnings = [
    ReportRequest.Warning(imperative: "GET HELP NOW: after 10 minutes", signs: []),
    .init(imperative: "STOP, AND CALL 112", signs: ["chest pain", "fainting"]),
    .init(imperative: "GET SEEN TODAY", signs: ["one leg swollen"]),
    .init(imperative: "SEE A CLINICIAN SOON", signs: ["cramps come often"]),
  ]
}
