// SPDX-License-Identifier: MIT
import SessionEngine
import SessionLog

extension ReminderRule {
  /// What is due. The log is asked only where something may be.
  ///
  /// - Parameter overview: What the log tells; nothing where it cannot be asked.
  func due(_ store: RecordStore?, overview: () -> LogOverview?) -> [Reminder] {
    let recent = recent
    guard !recent.isEmpty, !Self.isSessionRunning(store) else { return [] }
    let overview = overview() ?? LogOverview()
    return recent.filter { begun($0, overview) == nil }
  }

  /// Why nothing is to be said of one reminder at its time, which is now; `nil` if it is to be said.
  func silence(of reminder: Reminder, _ log: RequestedLog?) -> Silence? {
    if let silence { return silence }
    if Self.isSessionRunning(log?.store) { return .session }
    return begun(reminder, log?.briefOverview ?? LogOverview()).map(Silence.done)
  }

  private static func isSessionRunning(_ store: RecordStore?) -> Bool {
    (try? store?.runningSession()) != nil
  }
}

extension RequestedLog {
  /// How routines have been used, as far as a glance tells.
  var briefOverview: LogOverview? {
    guard let glance = glance() else { return nil }
    defer { glance.close() }
    return try? glance.overview()
  }
}
