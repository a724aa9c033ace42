// SPDX-License-Identifier: MIT
import RoutineModel
import StrictYAML
import Wording

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

  /// Where the handout is, how to open it, and what somebody with Limber needs to be led.
  ///
  /// - Parameters:
  ///   - shown: The path for display.
  ///   - files: The own files that the routine consists of, for display.
  static func handout(_ path: String, shown: String, id: RoutineID, files: [String]) -> [String] {
    let led =
      files.isEmpty
      ? "Anyone who has Limber can do it with: limber start \(id)"
      : "For somebody who has Limber: give them \(files.listed("and")), for the same folder there, "
        + "then: limber start \(id)"
    return [
      "The handout is in \(shown). It has nothing from your log.",
      "To look at it or print it: \(opener) \(path.shellQuoted)", led,
    ]
  }

  /// Where the report is, in one line, for a screen.
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
