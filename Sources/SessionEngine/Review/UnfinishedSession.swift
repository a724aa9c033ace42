// SPDX-License-Identifier: MIT

/// A session that was cut off: its program is not running any more, and it has no end.
public struct UnfinishedSession: Hashable, Sendable {
  /// Its id.
  public var id: SessionID
  /// When it began.
  public var startedAt: LocalMoment
  /// The session as far as the log has it.
  public var logged: SessionMachine
  /// The session at the last moment at which it was seen, which is as late or later.
  public var machine: SessionMachine
  /// How long ago that moment was, when this was asked for.
  public var age: Duration
  /// How many entries it has.
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

  /// The last moment at which it was seen, by the session's own clock.
  public var lastSeenAt: LocalMoment { startedAt.advanced(by: machine.lastSeen.sinceStart) }
}
