// SPDX-License-Identifier: MIT
import Screens
import SessionLog
import TerminalIO

// The rule of this file: nobody misses what has become of the log, or of what they wanted of it, because
// they were quick with the next key. Such a line goes along to whatever is shown until it has been there
// to be read, and then with the next key.

extension Companion {
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
    case .unsaved(let unsaved):
      let line = self.unsaved.text
      self.unsaved = unsaved
      if line != unsaved.text { unsay(line) }
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
  mutating func announce(_ line: String, _ kind: StandingNews.Kind) {
    changeNews { $0.say(line, kind, at: BootClock.now) }
  }

  /// Says on whatever screen is up that a cramp of a session that was left has lasted too long.
  mutating func tellThatHelpIsDue() {
    guard let due = helpDueAt, BootClock.now >= due else { return }
    helpDueAt = nil
    announce(ReliefText.helpDue, .event)
  }

  /// Takes the line away that stands, if it has been there long enough; call with every key.
  mutating func letNewsGo() { changeNews { $0.letGo(at: BootClock.now) } }

  /// Takes away why something could not be done, as something has been done since.
  mutating func endAnswers() { changeNews { $0.endAnswers(at: BootClock.now) } }

  /// Says on a stage that has come to lie on top what stands: the news, or why nothing is written.
  mutating func standByNews() {
    guard let line = news.line ?? (unsaved.isEmpty ? nil : unsaved.text),
      stages.last?.notice != line
    else { return }
    notify(line)
  }

  /// Notes whether the news are on the screen; call once a screen has been presented.
  mutating func noteNews() {
    guard let line = news.line, let top = stages.last else { return }
    let isShown = top.notice == line && !top.isAsking
    if !isShown || terminal.isUpToDate { news.note(isShown: isShown, at: BootClock.now) }
  }

  /// Changes the news, and what the stages say of them.
  private mutating func changeNews(_ change: (inout StandingNews) -> Void) {
    let before = news.line
    change(&news)
    guard news.line != before else { return }
    if let before { unsay(before) }
    standByNews()
  }

  /// Takes a line away wherever it is said.
  mutating func unsay(_ line: String) {
    for index in stages.indices where stages[index].notice == line { stages[index].notice = nil }
  }

  /// Asks anew for what the stages show of the log.
  private mutating func reload() {
    for index in stages.indices {
      switch stages[index] {
      case .history(var screen):
        screen.forget()
        stages[index] = .history(screen)
        askForMore(of: screen)
      case .cramps: askForCramps()
      case .welcome, .home, .unfinished, .side, .session, .detail: continue
      }
    }
    askAgain()
  }

  /// Asks for what could not be answered, or would be answered otherwise by now.
  func askAgain() {
    askForOverview()
    askForOutlook()
    if case .home? = stages.first { askForUnfinished() }
  }
}
