// SPDX-License-Identifier: MIT
import TextCanvas

/// What the frame draws around a screen's body.
package struct Face {
  /// The top row.
  var header: Header
  /// The row of hints.
  var hints: KeyHints
  /// Rows directly above the hints, replacing the rule.
  var tools: [[Phrase]] = []
  /// The screen's own notice, which precedes the program's.
  var notice: String?
  /// Whether the body says what to do now.
  var hasAct = false
  /// The question, if one can be asked.
  var question: Question?
  /// Shown if the terminal is too small for a screen.
  var small: SmallLine
  /// What continues below a page that covers the screen, such as a time.
  var running = ""
  /// Remarks below the page of keys.
  var remarks: [String] = []
  /// The current step's words in full.
  var words: StepWords?
  /// The current step's picture.
  var figure: StepFigure?
}

/// The top row of a screen.
struct Header {
  /// A full-width row that says what holds everything up, replacing the rule below the header.
  struct Band {
    let text: String
    var trailing = ""
  }

  let title: String
  /// What follows the title.
  var detail: [Phrase] = []
  /// The text at the right end.
  var trailing = Phrase("")
  /// The style of the whole row; `nil` for an ordinary title.
  var style: Style?
  var band: Band?
  /// The column with the person's attention, from the row's start.
  var focus: Int?
}

/// Shown on one or two rows if the terminal is too small for a screen.
struct SmallLine {
  let text: String
  var keys = [cramp]

  static let cramp = KeyHint("c", SharedTexts.cramp, style: .relief)

  /// The cramp key, if it acts; what else is named here may not act beneath a page or a question.
  var cramp: [KeyHint] { keys.filter { $0 == Self.cramp } }
}

/// A question before something is ended or deleted; `y` is yes, any other key no.
package struct Question {
  let text: String
  /// A shorter version.
  let brief: String
  /// What yes does.
  let yes: String
  /// The same with the other key for it, if there is one.
  var yesInFull: String?
  /// What any other key does.
  let no: String

  /// The question before a deletion. The moment distinguishes it from others of its name, so a long
  /// name is cut instead.
  static func deleting(_ name: String, _ moment: String? = nil, columns: Int) -> Question {
    func text(_ name: String) -> String {
      SharedTexts.deletionQuestion(moment.map { SharedTexts.named(name, $0) } ?? name)
    }
    let space = max(1, columns - text("").cellWidth)
    return Question(
      text: text(name.fitted(columns: space)),
      brief: SharedTexts.deletionBrief, yes: SharedTexts.deletes, no: SharedTexts.keepsIt)
  }
}
