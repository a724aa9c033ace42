// SPDX-License-Identifier: MIT
import SessionEngine

// Theory of operation: events are appended to a small text file as they happen, and the log is made
// from these files. A record is one line: a JSON object whose last key is the CRC-32C of the line
// before it. A line is accepted exactly as written or not at all. The first line of a file names
// its form and the device that wrote it; a file holds one session, one set of changes, or one
// erasure.

/// A line in a file of records.
public enum Record: Hashable, Sendable {
  /// The first line: the device that wrote the file, and the file's form.
  case file(DeviceID, form: Int = 1)
  /// A program begins to run the session, or takes it up.
  case run(Run)
  /// A plan and its number in the file, from 1. It precedes everything that uses it.
  case plan(Int, SessionPlan)
  /// A session begins, or was done without the program.
  case session(SessionHead)
  /// Something happened in the session. A cramp's relief is one of the file's plans.
  case event(LogEntry)
  /// A later change to a cramp or a session.
  case change(Change)
  /// A session or a cramp logged by hand is erased.
  case gone(Erasure)
  /// The last line: how many lines precede it.
  case end(Int)

  /// The newest form that this program reads and writes. A file has the oldest form that can
  /// express its content, so that older programs read as much as they can, and know what they
  /// cannot.
  ///
  /// | Form | New in it |
  /// |---|---|
  /// | 1 | everything not listed below |
  /// | 2 | which steps of relief were tried, and in which one a cramp eased |
  public static let form = 2
}

/// The beginning of a session.
public struct SessionHead: Hashable, Sendable {
  /// Its id.
  public var id: SessionID
  /// Its plan.
  public var plan: SessionPlan
  /// When it began; its events are timed from then.
  public var startedAt: LocalMoment
  /// Its length if it was done without the program; then it has no events.
  public var lasted: Duration?

  /// Makes the beginning of a session.
  public init(id: SessionID, plan: SessionPlan, startedAt: LocalMoment, lasted: Duration? = nil) {
    self.id = id
    self.plan = plan
    self.startedAt = startedAt
    self.lasted = lasted
  }
}

/// A program that runs a session, from some moment on.
public struct Run: Hashable, Sendable {
  /// The moment of the session at which it begins.
  public var at: SessionInstant
  /// The machine, as a hash of its id; empty if unknown.
  public var machine: String
  /// The start of the machine, as reference of the boot clock; empty if unknown.
  public var boot: String
  /// The boot clock at that moment.
  public var bootClock: Duration
  /// The person's clock at that moment.
  public var wall: LocalMoment
  /// The process id.
  public var process: Int32
  /// The program's version.
  public var version: String

  /// Makes a run.
  public init(
    at: SessionInstant, machine: String, boot: String, bootClock: Duration, wall: LocalMoment,
    process: Int32, version: String
  ) {
    self.at = at
    self.machine = machine
    self.boot = boot
    self.bootClock = bootClock
    self.wall = wall
    self.process = process
    self.version = version
  }
}

/// An erasure. It overrides everything else about its target, even what arrives later.
public struct Erasure: Hashable, Sendable {
  /// The id of a session, or of a cramp logged by hand.
  public var target: String
  /// When it was erased.
  public var writtenAt: LocalMoment

  /// Makes an erasure.
  public init(target: String, writtenAt: LocalMoment) {
    self.target = target
    self.writtenAt = writtenAt
  }
}
