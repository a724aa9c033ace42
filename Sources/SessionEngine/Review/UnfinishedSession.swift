// SPDX-License-Identifier: MIT

/// A session that was cut off: no program runs it any more, and it has no end.
public struct UnfinishedSession: Hashable, Sendable {
  /// Its id.
  public var id: SessionID
  /// When it began.
  public var startedAt: LocalMoment
  /// The session up to its last log entry.
  public var logged: SessionMachine
  /// The session up to the last moment it was seen, which is as late or later.
  public var machine: SessionMachine
  /// How long before the query that moment was.
  public var age: Duration
  /// The number of its entries.
  public var entryCount: Int

  /// Makes it.
  public init(
    id: SessionID, startedAt: LocalMoment, logged: SessionMachine, machine: SessionMachine,
    age: Duration, entryCount: Int = 0
  ) {
    self.id = id
    self.startedAt = startedAt
    self.logged = logged
    self.machine = machine
    self.age = age
    self.entryCount = entryCount
  }

  /// The last moment it was seen, by the session's own clock.
  public var lastSeenAt: LocalMoment { startedAt.advanced(by: machine.lastSeen.sinceStart) }
}
