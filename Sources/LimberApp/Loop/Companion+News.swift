// SPDX-License-Identifier: MIT
import Screens
import SessionLog
import TerminalIO

// The rule of this file: nobody misses what has become of the log, or of what they wanted of it, because
// they were quick with the next key. Such a line goes along to whatever is shown until it has been there
// to be read, and then with the next key.

/// A line about the log, until the person has had the time to read it.
struct StandingNews {
  /// The line.
  let text: String
  /// Since when it is on the screen, by the boot clock; `nil` if it is not yet.
  var shownAt: Duration?
  /// How long it has to be there before a key takes it away.
  static let shortestReading: Duration = .seconds(5)
}

extension Companion {
  /// Says what came to light about the log, and reads anew what follows from it.
  mutating func tell(_ item: LogNews) {
    announce(item.text)
    switch item {
    case .tookIn, .replaced, .keptApart: reload()
    case .leftDamaged, .leftRecovery: break
    }
  }

  /// Says why the log cannot give what was asked for.
  mutating func tell(_ problem: SessionLogError) {
    switch problem {
    // What the log has lost explains what it does not have.
    case .noSession, .noCramp: if news == nil { announce(problem.description) }
    default: announce(problem.description)
    }
  }

  /// Says a line until it can have been read.
  mutating func announce(_ line: String) {
    unsayNews()
    news = StandingNews(text: line)
    notify(line)
  }

  /// Says on a stage that has come to lie on top what stands: the news, or why nothing is written.
  mutating func standByNews() {
    guard stages.last?.notice == nil, let line = news?.text ?? writingProblem?.description else {
      return
    }
    notify(line)
  }

  /// Notes since when the news are on the screen; call once a screen has been presented.
  mutating func noteNews() {
    guard news != nil, news?.shownAt == nil, terminal.isUpToDate,
      stages.last?.notice == news?.text
    else { return }
    news?.shownAt = BootClock.now
  }

  /// Takes the news away, if they have been there long enough; call with every key.
  mutating func letNewsGo() {
    guard let shownAt = news?.shownAt,
      BootClock.now - shownAt >= StandingNews.shortestReading
    else { return }
    unsayNews()
  }

  /// Takes the news away wherever they are said.
  private mutating func unsayNews() {
    guard let said = news?.text else { return }
    news = nil
    // As long as writing fails, that is said.
    if said != writingProblem?.description { unsay(said) }
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
      case .home, .unfinished, .session, .detail: continue
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
