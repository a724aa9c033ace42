// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel

/// The built-in relief routines, read from their files, so that the screens are tried with the words
/// that a person in pain reads. Of the format it reads what these files use; what is right in them is
/// for the tests of the format to say.
enum BuiltInReliefs {
  /// What a file has that this does not read.
  struct Unreadable: Error { let what: String }

  /// The routine of a site.
  static func routine(_ site: CrampSite) throws -> Routine {
    let name =
      switch site {
      case .flank: "side-stitch"
      case .toes: "toe-cramp"
      default: "\(site.rawValue)-cramp"
      }
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Routines/relief/\(name).yaml")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    guard let start = lines.firstIndex(of: "steps:"), lines.contains("site: \(site.rawValue)"),
      let title = lines.first?.dropFirst("name: ".count)
    else { throw Unreadable(what: name) }
    return Routine(
      id: RoutineID(name), name: String(title), kind: .relief, site: site,
      content: .steps(
        try entries(lines[(start + 1)...]).map { RoutineElement.step(try step($0)) }))
  }

  /// The fields of each step.
  private static func entries(_ lines: ArraySlice<Substring>) throws -> [[String: String]] {
    var entries: [[String: String]] = []
    var field = ""
    for line in lines {
      let isFirst = line.hasPrefix("  - ")
      if isFirst { entries.append([:]) }
      guard !entries.isEmpty else { throw Unreadable(what: String(line)) }
      if line.hasPrefix("      ") {
        let text = line.drop { $0 == " " }
        let before = entries[entries.count - 1][field] ?? ""
        entries[entries.count - 1][field] = before.isEmpty ? String(text) : "\(before) \(text)"
      } else {
        let parts = line.dropFirst(4).split(separator: ":", maxSplits: 1)
        field = String(parts.first ?? "")
        let value = parts.count > 1 ? parts[1].drop { $0 == " " } : ""
        entries[entries.count - 1][field] = value == ">-" ? "" : String(value)
      }
    }
    return entries
  }

  private static func step(_ fields: [String: String]) throws -> Step {
    let known: Set<String> = [
      "name", "instruction", "caution", "hold", "reps", "tempo", "until", "side", "sets",
      "directions", "recommended-when", "only-when", "avoid-when", "needs",
    ]
    if let other = fields.keys.first(where: { !known.contains($0) }) {
      throw Unreadable(what: other)
    }
    func list<Word: RawRepresentable<String>>(_ name: String) -> [Word] {
      (fields[name] ?? "").split { "[], ".contains($0) }.compactMap { Word(rawValue: String($0)) }
    }
    return Step(
      name: fields["name"] ?? "", instruction: fields["instruction"] ?? "",
      caution: fields["caution"], dose: try dose(fields),
      side: fields["side"].flatMap(StepSide.init(rawValue:)), directions: list("directions"),
      sets: fields["sets"].flatMap { Int($0) } ?? 1, recommendedWhen: list("recommended-when"),
      onlyWhen: list("only-when"), avoidWhen: list("avoid-when"), needs: list("needs"))
  }

  private static func dose(_ fields: [String: String]) throws -> Dose {
    if let hold = fields["hold"] {
      let seconds: Int64 = hold.hasSuffix("min") ? 60 : 1
      let numbers = hold.split { !$0.isNumber }.compactMap { Int64($0) }
      guard let first = numbers.first, let last = numbers.last else { throw Unreadable(what: hold) }
      return .hold(least: .seconds(first * seconds), most: .seconds(last * seconds))
    }
    if let reps = fields["reps"], let count = Int(reps) {
      let tempo = fields["tempo"].flatMap { Double($0.dropLast()) }
      return .reps(count: count, tempo: tempo.map { .milliseconds(Int64($0 * 1_000)) })
    }
    guard fields["until"] == "done" else { throw Unreadable(what: fields["name"] ?? "") }
    return .untilDone
  }
}
