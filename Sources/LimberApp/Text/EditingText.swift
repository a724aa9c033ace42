// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import StrictYAML

/// Messages about editing routines.
enum EditingText {
  /// A routine was written.
  static func saved(_ id: RoutineID, _ path: String) -> [String] {
    ["Saved as \(path).", "Try it: limber start \(id)"]
  }

  /// A routine was duplicated.
  static func duplicated(_ id: RoutineID, _ path: String) -> [String] {
    ["Saved as \(path).", "Change it: limber routines edit \(id)"]
  }

  /// An own routine is now the relief for these sites, if any.
  static func relief(by sites: [CrampSite]) -> [String] {
    let names = sites.map(\.rawValue).joined(separator: ", ")
    return sites.isEmpty ? [] : ["It is now the relief for cramps here: \(names)."]
  }

  static let unchanged = "Nothing was changed."

  /// Nothing was changed, by an editor that may have a window of its own.
  static func unchanged(by editor: String) -> String {
    "Nothing was changed. If \(editor) opens a window, give it the option to wait, in VISUAL."
  }

  /// A draft was discarded.
  static let discarded = "The draft is discarded."

  /// A draft was kept.
  static func kept(_ path: String) -> String { "The draft is kept: \(path)" }

  /// A draft was kept, and how to continue it.
  ///
  /// - Parameter id: Its id; `nil` for a new one without an id.
  static func kept(_ path: String, as id: RoutineID?) -> [String] {
    [kept(path), "Continue it: limber routines \(id.map { "edit \($0)" } ?? "new")"]
  }

  /// There is an earlier draft.
  static let goingOn = "Continuing your earlier draft."

  /// There is an earlier draft, and the routine has changed since.
  static let outdated =
    "You have an earlier draft, and the routine has changed since. e edits the draft, "
    + "d discards it. [e]"

  /// The mistakes, as many as fit at once, and the choices.
  ///
  /// - Parameter canSave: Whether they are only doubts.
  static func mistakes(_ problems: [String], canSave: Bool) -> [String] {
    let shown = 6
    let more = problems.count - shown
    return problems.prefix(shown) + (more > 0 ? ["… and \(more) more"] : [])
      + [canSave ? choicesAfterDoubts : choices]
  }

  /// The choices after mistakes.
  static let choices = "e edits it again, k keeps it as a draft, d discards it. [e]"

  static let choicesAfterDoubts =
    "e edits it again, s saves it as it is, k keeps it as a draft, d discards it. [e]"

  /// An editor that does not wait, and the choices.
  static func missingWait(_ editor: String, _ option: String, _ variable: String?) -> [String] {
    [
      "\(editor) returned before anything was changed. With \(option) it waits until you close the file: "
        + "\(variable ?? "VISUAL")='\(editor) \(option)'.",
      "Save the file there; then Enter continues, d discards it. [Enter]",
    ]
  }

  /// An editor failed with an exit status.
  static func exitStatus(_ status: Int32) -> String { "exit status \(status)" }
  /// An editor was ended by a signal.
  static func signal(_ number: Int32) -> String { "ended by signal \(number)" }
  /// An editor removed the file.
  static let fileIsGone = "it left no file"

  /// Editing was requested without a terminal.
  static let needsTerminal = "An editor needs a terminal. Use 'limber routines edit' there."
}
