// SPDX-License-Identifier: MIT
import StrictYAML

/// What is said of a report in a file.
enum PrintingText {
  /// How far it has come.
  static func step(_ done: Int, _ count: Int) -> String {
    done < count ? "making the report" : "made the report"
  }

  /// Where it is, and how to look at it.
  ///
  /// - Parameter shown: The file as a person reads it.
  static func lines(_ path: String, shown: String) -> [String] {
    [
      "The report is in \(shown).",
      "To look at it or print it: \(opener) \(forShell(path))",
      "It is health data, readable by you alone. Nothing sends it anywhere.",
    ]
  }

  /// The same in a line of the screen.
  static func notice(_ path: String, shown: String) -> String {
    "The report is in \(shown). To look at it or print it: \(opener) \(forShell(path))"
  }

  /// Why a demo writes none.
  static let notInDemo =
    "A demo leaves nothing behind. For a report of a made-up year: limber demo --into FOLDER, then "
    + "limber report --database FOLDER/limber.sqlite"

  /// A path as a shell takes it.
  static func forShell(_ path: String) -> String {
    let isPlain = path.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+@:".contains($0))
    }
    return isPlain
      ? path
      : "'"
        + path.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: #"'\''"#) + "'"
  }

  /// The command that opens a file in the program for it.
  private static let opener: String = {
    #if os(macOS)
      "open"
    #else
      "xdg-open"
    #endif
  }()
}
