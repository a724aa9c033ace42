// SPDX-License-Identifier: MIT
import Screens
import SessionLog
import TerminalIO

// The rule of this file: nobody misses news about the log, or about their request, by pressing the
// next key too soon. A notice stays across screens until it has been shown long enough, and goes
// with the key after that.

extension RunLoop {
  /// Shows news about the log, and reloads what depends on it.
  mutating func tell(_ item: LogNews) {
    switch item {
    case .rebuilding: announce(item.text, .answer)
    case .replacedDamaged, .madeAgain, .moved, .tookInEarlier:
      // The rebuild is over.
      endAnswers()
      announce(item.text, .event)
      reload()
    case .behind: announce(item.text, .answer)
    case .tookIn: reload()
    case .unsaved(let unsaved): self.unsaved = unsaved
    }
  }

  /// Shows why the log cannot answer.
  mutating func tell(_ problem: SessionLogError) {
    switch problem {
    // Earlier news explains what the log lacks.
    case .noSession, .noCramp: if news.line == nil { announce(problem.description, .answer) }
    default: announce(problem.description, .answer)
    }
  }

  /// Adds a notice, shown until it can have been read.
  mutating func announce(_ line: String, _ kind: NoticeQueue.Kind) {
    news.say(line, kind, at: BootClock.now)
  }

  /// Shows on any screen that a cramp of an earlier session has lasted too long.
  mutating func tellThatHelpIsDue() {
    guard let due = helpDueAt, BootClock.now >= due else { return }
    helpDueAt = nil
    announce(ReliefText.helpDue, .event)
  }

  /// Removes the current notice if it was shown long enough; call with every key.
  mutating func letNewsGo() { news.letGo(at: BootClock.now) }

  /// Removes answers, since something has been done meanwhile.
  mutating func endAnswers() { news.endAnswers(at: BootClock.now) }

  /// The current line: why a key did nothing, else why nothing is written, else news. Remarks wait
  /// while relief is led, which needs the rows, beside signs of a clot, and while nothing is to be
  /// heard.
  var notice: String? {
    if news.isRemark, isReliefLed || sound.isMuted { return unsavedText }
    return unsaved.isEmpty || news.isAnswer ? news.line ?? unsavedText : unsavedText
  }

  private var isReliefLed: Bool {
    if case .relief? = session?.machine.state { return true }
    return session?.screen.forbidsStretch == true
  }

  private var unsavedText: String? { unsaved.isEmpty ? nil : unsaved.text }

  /// Records whether the notice is shown; call after presenting a screen.
  mutating func noteNews() {
    guard news.line != nil else { return }
    let isShown = notice == news.line
    if !isShown || terminal.isUpToDate { news.note(isShown: isShown, at: BootClock.now) }
  }

  /// Reloads what the stages show from the log.
  private mutating func reload() {
    refreshHistory()
    if stages.contains(where: { $0 is CrampsScreen }) { askForCramps() }
    refreshReview()
    askAgain()
  }

  /// Repeats questions that failed, or that would now have another answer.
  func askAgain() {
    askForOverview()
    askForOutlook()
    if stages.first is HomeScreen { askForUnfinished() }
  }
}
