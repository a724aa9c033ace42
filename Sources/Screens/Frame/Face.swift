// SPDX-License-Identifier: MIT
import TextCanvas

/// What the frame shows around a screen's body.
package struct Face {
  /// The row at the top.
  var header: Header
  /// The row of hints.
  var hints: KeyHints
  /// Rows right above the hints, in place of the rule.
  var tools: [[Phrase]] = []
  /// A line of the screen's own that goes before what the program has to say.
  var notice: String?
  /// What the person is asked, if anything can be.
  var question: Question?
  /// What is shown where there is no room for a screen.
  var small: SmallLine
  /// What runs on beneath a page that covers the screen, such as a time.
  var running = ""
  /// What stands beneath the page of keys.
  var remarks: [String] = []
  /// The words in full of what the person is led through.
  var words: StepWords?
  /// The picture of it.
  var figure: StepFigure?
}

/// The row at the top of a screen.
struct Header {
  /// A whole row that says what holds everything up, in place of the rule below the header.
  struct Band {
    let text: String
    var trailing = ""
  }

  let title: String
  /// What follows the title.
  var detail: [Phrase] = []
  /// The text at the right end.
  var trailing = Phrase("")
  /// What the whole row means; `nil` for an ordinary title.
  var style: Style?
  var band: Band?
  /// The place in the row that the person attends to, counted from its start.
  var focus: Int?
}

/// What is shown in one or two rows where there is no room for a screen.
struct SmallLine {
  let text: String
  var keys = [cramp]

  static let cramp = KeyHint("c", SharedTexts.cramp, style: .relief)
}

/// What the person is asked before something is ended or deleted; `y` is yes, any other key no.
package struct Question {
  let text: String
  /// The same where there is little room.
  let brief: String
  /// What yes does.
  let yes: String
  /// What any other key does.
  let no: String

  /// The question before something is deleted, with the moment that tells it from others of its name;
  /// a long name gives way to that.
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
