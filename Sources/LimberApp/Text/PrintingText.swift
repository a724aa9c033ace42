// SPDX-License-Identifier: MIT
import StrictYAML

/// Messages about reports.
enum PrintingText {
  /// The progress.
  static func step(_ done: Int, _ count: Int) -> String {
    done < count ? "making the report" : "made the report"
  }

  static let interrupted = "limber: interrupted; no report was written."

  /// Where the report is, and how to open it.
  ///
  /// - Parameter shown: The path for display.
  static func lines(_ path: String, shown: String) -> [String] {
    [
      "The report is in \(shown).",
      "To look at it or print it: \(opener) \(path.shellQuoted)",
      "It is health data, readable by you alone. Nothing sends it anywhere.",
    ]
  }

  /// The same in one line, for a screen.
  static func notice(_ path: String, shown: String) -> String {
    "The report is in \(shown). To look at it or print it: \(opener) \(path.shellQuoted)"
  }

  /// Why a demo writes no report.
  static let notInDemo =
    "A demo leaves nothing behind. For a report of a made-up year: limber demo --into FOLDER, then "
    + "limber report --database FOLDER/limber.sqlite"

  /// The command that opens a file in its program.
  private static let opener: String = {
    #if os(macOS)
      "open"
    #else
      "xdg-open"
    #endif
  }()
}
