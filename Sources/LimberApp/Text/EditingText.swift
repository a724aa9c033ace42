// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import StrictYAML

/// What is said of routines that are being written.
enum EditingText {
  /// A routine was written.
  static func saved(_ id: RoutineID, _ path: String) -> [String] {
    ["Saved as \(path).", "Try it: limber start \(id)"]
  }

  /// A routine was duplicated.
  static func duplicated(_ id: RoutineID, _ path: String) -> [String] {
    ["Saved as \(path).", "Change it: limber routines edit \(id)"]
  }

  /// An own routine is the relief of these sites from now on, if it is of any.
  static func relief(by sites: [CrampSite]) -> [String] {
    let names = sites.map(\.rawValue).joined(separator: ", ")
    return sites.isEmpty ? [] : ["It is now the relief for cramps here: \(names)."]
  }

  /// Nothing was changed.
  static let unchanged = "Nothing was changed."

  /// Nothing was changed by an editor that may have a window of its own.
  static func unchanged(by editor: String) -> String {
    "Nothing was changed. If \(editor) opens a window, give it the option to wait, in VISUAL."
  }

  /// A draft was discarded.
  static let discarded = "The draft is discarded."

  /// A draft was kept.
  static func kept(_ path: String) -> String { "The draft is kept: \(path)" }

  /// A draft was kept, and how to go on with it.
  ///
  /// - Parameter id: Its id; `nil` for a new one that has none yet.
  static func kept(_ path: String, as id: RoutineID?) -> [String] {
    [kept(path), "Go on with it: limber routines \(id.map { "edit \($0)" } ?? "new")"]
  }

  /// There is a draft from before.
  static let goingOn = "There is a draft from before; this goes on with it."

  /// There is a draft from before, and the routine was changed since.
  static let outdated =
    "There is a draft from before, and the routine has changed since. e edits the draft, "
    + "d discards it. [e]"

  /// Mistakes, no more than are seen at once, and what can be done about them.
  static func mistakes(_ problems: [String]) -> [String] {
    let shown = 6
    let more = problems.count - shown
    return problems.prefix(shown) + (more > 0 ? ["… and \(more) more"] : []) + [choices]
  }

  /// What can be done about mistakes.
  static let choices = "e edits it again, k keeps it as a draft, d discards it. [e]"

  /// An editor that does not wait, and what can be done.
  static func missingWait(_ editor: String, _ option: String, _ variable: String?) -> [String] {
    [
      "\(editor) returned before anything was changed. With \(option) it waits until you close the file: "
        + "\(variable ?? "VISUAL")='\(editor) \(option)'.",
      "Save the file there; then Enter goes on, d discards it. [Enter]",
    ]
  }

  /// Why an editor is said to have failed.
  static func exitStatus(_ status: Int32) -> String { "exit status \(status)" }
  /// The same, of one that a signal ended.
  static func signal(_ number: Int32) -> String { "signal \(number) ended it" }
  /// The same, of one that took the file away.
  static let fileIsGone = "it left no file"

  /// Somebody wants to edit who has no terminal.
  static let needsTerminal = "An editor needs a terminal. Use 'limber routines edit' there."
}
