// SPDX-License-Identifier: MIT
import SessionEngine

// Theory of operation: what happens is appended to a small text file as it happens, and the log is made
// of these files. A record is one line: a JSON object whose last key is the CRC-32C of the line before
// it. A line is taken as it was written, or not at all. The first line of a file says which form it has
// and which device wrote it; a file is of one session, of one writing of changes, or of one erasure.

/// One line of a file of records.
public enum Record: Hashable, Sendable {
  /// The first line: the device that wrote the file, and the form that it has.
  case file(DeviceID, form: Int = 1)
  /// A program begins to run the session, or takes it up.
  case run(Run)
  /// A plan, by its number in the file, from 1. It comes before whatever is run by it.
  case plan(Int, SessionPlan)
  /// A session begins, or was done without the program.
  case session(SessionHead)
  /// Something happened in the session. The relief of a cramp is a plan of the file.
  case event(LogEntry)
  /// A person says something of a cramp or a session after the event.
  case change(Change)
  /// A session, or a cramp that was written down by hand, is erased for good.
  case gone(Erasure)
  /// The last line: how many lines come before it.
  case end(Int)

  /// The number of the newest form that this program reads and writes. A file has the oldest that can
  /// say what it says, so that older programs read as much as they can, and know what they cannot.
  ///
  /// | Form | What it says first |
  /// |---|---|
  /// | 1 | everything but that |
  /// | 2 | which steps of relief were tried, and in which one a cramp eased |
  public static let form = 2
}

/// The beginning of a session.
public struct SessionHead: Hashable, Sendable {
  /// Its id.
  public var id: SessionID
  /// Its plan.
  public var plan: SessionPlan
  /// When it began; the moments of its events count from then.
  public var startedAt: LocalMoment
  /// How long it lasted, if it was done without the program: then it has no events.
  public var lasted: Duration?

  /// Makes a beginning.
  public init(id: SessionID, plan: SessionPlan, startedAt: LocalMoment, lasted: Duration? = nil) {
    self.id = id
    self.plan = plan
    self.startedAt = startedAt
    self.lasted = lasted
  }
}

/// A program that runs a session, from one moment of the session on.
public struct Run: Hashable, Sendable {
  /// The moment of the session at which it begins.
  public var at: SessionInstant
  /// The machine, as a hash of its id; empty if the system does not tell.
  public var machine: String
  /// The start of the machine that the boot clock counts from; empty if the system does not tell.
  public var boot: String
  /// The boot clock at that moment.
  public var bootClock: Duration
  /// The person's clock at that moment.
  public var wall: LocalMoment
  /// The process.
  public var process: Int32
  /// The version of the program.
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

/// An erasure: it beats everything else that is ever said of its target, also what arrives later.
public struct Erasure: Hashable, Sendable {
  /// The id of a session, or of a cramp that was written down by hand.
  public var target: String
  /// When it was erased.
  public var writtenAt: LocalMoment

  /// Makes an erasure.
  public init(target: String, writtenAt: LocalMoment) {
    self.target = target
    self.writtenAt = writtenAt
  }
}
