// SPDX-License-Identifier: MIT
import Screens
import SessionLog
import TerminalIO

// The rule of this file: nobody misses what has become of the log, or of what they wanted of it, because
// they were quick with the next key. Such a line goes along to whatever is shown until it has been there
// to be read, and then with the next key.

extension RunLoop {
  /// Says what came to light about the log, and reads anew what follows from it.
  mutating func tell(_ item: LogNews) {
    switch item {
    case .rebuilding: announce(item.text, .answer)
    case .replacedDamaged, .madeAgain, .moved, .tookInEarlier:
      // Nothing is being made again any more.
      endAnswers()
      announce(item.text, .event)
      reload()
    case .behind: announce(item.text, .answer)
    case .tookIn: reload()
    case .unsaved(let unsaved): self.unsaved = unsaved
    }
  }

  /// Says why the log cannot give what was asked for.
  mutating func tell(_ problem: SessionLogError) {
    switch problem {
    // What the log has lost explains what it does not have.
    case .noSession, .noCramp: if news.line == nil { announce(problem.description, .answer) }
    default: announce(problem.description, .answer)
    }
  }

  /// Says a line until it can have been read.
  mutating func announce(_ line: String, _ kind: NoticeQueue.Kind) {
    news.say(line, kind, at: BootClock.now)
  }

  /// Says on whatever screen is up that a cramp of a session that was left has lasted too long.
  mutating func tellThatHelpIsDue() {
    guard let due = helpDueAt, BootClock.now >= due else { return }
    helpDueAt = nil
    announce(ReliefText.helpDue, .event)
  }

  /// Takes the line away that stands, if it has been there long enough; call with every key.
  mutating func letNewsGo() { news.letGo(at: BootClock.now) }

  /// Takes away why something could not be done, as something has been done since.
  mutating func endAnswers() { news.endAnswers(at: BootClock.now) }

  /// What stands: why a key did nothing, or else why nothing is written, or else the news.
  var notice: String? {
    unsaved.isEmpty || news.isAnswer ? news.line ?? unsavedText : unsavedText
  }

  private var unsavedText: String? { unsaved.isEmpty ? nil : unsaved.text }

  /// Notes whether the news are on the screen; call once a screen has been presented.
  mutating func noteNews() {
    guard news.line != nil else { return }
    let isShown = notice == news.line
    if !isShown || terminal.isUpToDate { news.note(isShown: isShown, at: BootClock.now) }
  }

  /// Asks anew for what the stages show of the log.
  private mutating func reload() {
    refreshHistory()
    if stages.contains(where: { $0 is CrampsScreen }) { askForCramps() }
    refreshReview()
    askAgain()
  }

  /// Asks for what could not be answered, or would be answered otherwise by now.
  func askAgain() {
    askForOverview()
    askForOutlook()
    if stages.first is HomeScreen { askForUnfinished() }
  }
}
