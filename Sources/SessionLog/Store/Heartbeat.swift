// SPDX-License-Identifier: MIT
import CSystem
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Theory of operation. The last moment at which a session was seen running stands in memory that
// outlives the process: a write there costs no disk, and after SIGKILL at most the time since is lost.
// What the disk does not have yet is never counted. So each moment says how many entries the session had
// by then, and there are two of them, in turn by that number: while the newest entry is on its way to the
// disk, the last moment before it stays readable.

/// The last moment at which a running session was seen: sixteen bytes in a file system in memory.
public final class Heartbeat: Sendable {
  private let path: String
  private let file: any DiskFile

  /// The folder for heartbeats; `nil` if the machine has none in memory.
  ///
  /// - Parameter runtime: `$XDG_RUNTIME_DIR`, which is there until the person logs out.
  public static func folder(runtime: String?) -> String? {
    let places = [(parent: runtime, name: "limber"), ("/dev/shm", "limber-\(geteuid())")]
    for place in places {
      guard let parent = place.parent, access(parent, W_OK) == 0 else { continue }
      if csystem_is_in_memory(parent) != 0 { return "\(parent)/\(place.name)" }
    }
    return nil
  }

  /// Makes the heartbeat of a session that this program has the lock on, without a moment; `nil` if
  /// there can be none.
  public convenience init?(of session: SessionID, in folder: String) {
    self.init(of: session, in: folder, disk: SystemDisk())
  }

  init?(of session: SessionID, in folder: String, disk: any Disk) {
    guard let path = Self.path(of: session, in: folder) else { return nil }
    self.path = path
    // One that an earlier program has left is of entries that may never have reached the disk.
    try? disk.remove(path)
    do throws(SystemFailure) {
      try disk.makeFolder(folder)
      file = try disk.open(path, .new)
      try file.writeAll([UInt8](repeating: 0, count: 2 * Slot.length))
    } catch {
      return nil
    }
  }

  /// Notes a moment, once all that happened until then is accepted. It waits for no disk.
  ///
  /// - Parameter count: How many entries of the session are accepted.
  public func beat(count: Int, at moment: SessionInstant) {
    guard let slot = Slot(count: count, moment: moment) else { return }
    _ = try? file.write(slot.bytes[...], at: slot.place * Slot.length)
  }

  /// Removes it: the session is over.
  public func remove() { if file.isAt(path) { unlink(path) } }

  /// Reads the last moment at which a session was seen.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - folder: The folder for heartbeats.
  ///   - entries: How many entries its records have.
  ///   - lastEntry: The moment of the last of them.
  ///   - bound: The latest moment that can be, by the clocks.
  /// - Returns: The moment; `nil` if none is known that can be.
  public static func read(
    _ session: SessionID, in folder: String, entries: Int, lastEntry: SessionInstant,
    bound: SessionInstant
  ) -> SessionInstant? {
    read(
      session, in: folder, entries: entries, lastEntry: lastEntry, bound: bound,
      disk: SystemDisk())
  }

  static func read(
    _ session: SessionID, in folder: String, entries: Int, lastEntry: SessionInstant,
    bound: SessionInstant, disk: any Disk
  ) -> SessionInstant? {
    guard let path = path(of: session, in: folder),
      let bytes = try? disk.read(path, most: 2 * Slot.length)
    else { return nil }
    let slots = stride(from: 0, to: bytes.count, by: Slot.length).compactMap { offset in
      Slot(bytes: bytes[offset...].prefix(Slot.length), place: offset / Slot.length)
    }
    guard let last = slots.filter({ $0.count <= entries }).max(by: { $0.count < $1.count }),
      last.moment >= lastEntry, last.moment <= bound
    else { return nil }
    return last.moment
  }

  private static func path(of session: SessionID, in folder: String) -> String? {
    session.rawValue.isSixteenHexDigits ? "\(folder)/\(session.rawValue)" : nil
  }

  /// One of the two moments.
  private struct Slot {
    static let length = 8
    /// The bits of the milliseconds: enough for 34 years.
    private static let bits = 40

    let count: Int
    let moment: SessionInstant

    /// Which of the two it is.
    var place: Int { count & 1 }

    init?(count: Int, moment: SessionInstant) {
      guard 0..<(1 << (64 - Self.bits)) ~= count, 0..<(1 << Self.bits) ~= moment.milliseconds
      else { return nil }
      self.count = count
      self.moment = moment
    }

    /// Reads a moment; `nil` if it is not whole or none of this place.
    init?(bytes: ArraySlice<UInt8>, place: Int) {
      guard bytes.count == Self.length else { return nil }
      let word = bytes.reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      count = Int(word >> Self.bits)
      moment = SessionInstant(milliseconds: Int64(word & (1 << Self.bits - 1)))
      guard self.place == place else { return nil }
    }

    var bytes: [UInt8] {
      let word = UInt64(count) << Self.bits | UInt64(moment.milliseconds)
      return (0..<Self.length).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
  }
}
