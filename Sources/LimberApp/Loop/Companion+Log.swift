// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import SessionLog

extension Companion {
  /// Hands the log what has happened since the last time. It is written on the log's own thread.
  mutating func handOver() {
    guard case .session(var stage)? = stages.last else { return }
    let entries = stage.takeUnwritten()
    guard !entries.isEmpty else { return }
    stages[stages.count - 1] = .session(stage)
    writer.append(entries, to: stage.id, machine: stage.machine)
  }

  /// Asks the log something; the answer comes as a wake-up.
  func ask(_ question: @escaping @Sendable (SessionLog) throws(SessionLogError) -> LogReply) {
    let inbox = inbox
    writer.read(question) { answer in
      switch answer {
      case .success(let reply): inbox.post(reply)
      case .failure(let problem): inbox.post(.failed(problem))
      }
    }
  }

  /// Asks for the home screen's overview.
  func askForOverview() {
    let today = WorldClock.now()
    ask { log throws(SessionLogError) in .overview(try log.overview(today: today)) }
  }

  /// Opens the history and asks for its first page.
  mutating func openHistory() {
    stages.append(.history(HistoryScreen(today: WorldClock.now())))
    askForMore()
  }

  /// Asks for the history's next page.
  func askForMore() {
    guard case .history(let screen)? = stages.last else { return }
    let cursor = screen.last.map(HistoryCursor.init(after:))
    ask { log throws(SessionLogError) in
      let page = try log.history(limit: Self.historyPage, before: cursor)
      return .page(page, isLast: page.count < Self.historyPage)
    }
  }

  /// Deletes a session.
  func delete(_ id: SessionID) {
    ask { log throws(SessionLogError) in
      try log.delete(id)
      return .deleted(id)
    }
  }

  /// Takes what the log has answered since the last time.
  mutating func takeReplies() {
    for deliver in writer.drain() { deliver() }
    for reply in inbox.take() { take(reply) }
    if let problem = writer.failure { take(.failed(problem)) }
  }

  private mutating func take(_ reply: LogReply) {
    for index in stages.indices {
      switch (reply, stages[index]) {
      case (.overview(let overview), .home(var screen)):
        screen.overview = overview
        stages[index] = .home(screen)
      case (.page(let page, let isLast), .history(var screen)):
        screen.append(page, isLast: isLast)
        stages[index] = .history(screen)
      case (.deleted(let id), .history(var screen)):
        screen.remove(id)
        stages[index] = .history(screen)
      case (.failed(let problem), .session(var stage)):
        // Help and the clock go on; the log is tried again with every event, and at the end.
        stage.screen.notice = problem.description
        stages[index] = .session(stage)
      case (.failed(let problem), .home), (.failed(let problem), .history),
        (.failed(let problem), .detail):
        ending = .failure(.log(problem))
      default: break
      }
    }
    if case .detail(let detail) = reply, case .history? = stages.last {
      stages.append(.detail(SessionDetailScreen(detail: detail)))
    }
  }
}
