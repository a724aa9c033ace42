// SPDX-License-Identifier: MIT
import Foundation
import PrintedReport
import ReviewSamples
import Testing

/// The picture of a made-up year in the documentation.
@Suite struct YearPictureTests {
  /// It is that of the program's own report; `RECORD_FIGURES=1` writes it anew, and fails.
  @Test func theDocumentationHasThePicturesOfTheReport() throws {
    let html = try HTMLText(ReportReader.me.request(seed: 7)).html
    let drawn = try picture(of: html)
    let file = URL(filePath: #filePath).appending(
      path: "../../../Sources/LimberApp/LimberApp.docc/Resources/made-up-year.svg"
    ).standardized
    if ProcessInfo.processInfo.environment["RECORD_FIGURES"] == "1" {
      try Data(drawn.utf8).write(to: file)
      Issue.record("recorded")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == drawn)
  }

  /// The days trained and the days with cramps, one beneath the other.
  private func picture(of html: String) throws -> String {
    let element = /<svg role="img" aria-label="(?<label>[^"]*)" viewBox="0 0 (?<box>[^"]*)"[^>]*>/
    let pictures = html.components(separatedBy: "</svg>").prefix(2)
    var parts: [String] = []
    var (width, top) = (0.0, 8.0)
    for picture in pictures {
      let head = try #require(picture.firstMatch(of: element))
      let size = head.box.split(separator: " ").compactMap(Double.init)
      try #require(size.count == 2)
      let title = try #require(head.label.split(separator: ".").first)
      parts.append("<text class=\"s\" x=\"8\" y=\"\(top + 8)\">\(title)</text>")
      parts.append(
        "<svg x=\"8\" y=\"\(top + 14)\" width=\"\(size[0])\" height=\"\(size[1])\" "
          + "viewBox=\"0 0 \(head.box)\">\(picture[head.range.upperBound...])</svg>")
      width = max(width, size[0] + 16)
      top += size[1] + 24
    }
    let style = html.split(separator: "\n").filter { line in
      ["--", "@media screen", "svg text", "svg .", ".t0", ".c0", ".bo"].contains {
        line.hasPrefix($0) || line.contains(":root{\($0)")
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(top)" width="\(width * 1.5)" \
      font-family="system-ui,sans-serif"><style>
      \(style.joined(separator: "\n").replacing("<style>", with: ""))
      </style><rect width="100%" height="100%" style="fill:var(--paper)"/>
      \(parts.joined(separator: "\n"))
      </svg>

      """
  }
}
