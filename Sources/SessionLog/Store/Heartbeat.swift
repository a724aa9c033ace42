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
// What the disk does not have yet is never counted: a moment says how many entries the session had by
// then, and counts only if the file has at least as many. There are two slots of eight bytes, and the
// parity of that number picks one: while the newest entry is on its way to the disk, the last moment
// before it stays readable.

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
  package init?(of session: SessionID, in folder: String, disk: (any Disk)? = nil) {
    guard let path = Self.path(of: session, in: folder) else { return nil }
    self.path = path
    let disk = disk ?? SystemDisk()
    // One that an earlier program has left is of entries that may never have reached the disk.
    try? disk.remove(path)
    do throws(SystemFailure) {
      try disk.makeFolder(folder)
      file = try disk.open(path, .new)
      try file.writeAll([UInt8](repeating: 0, count: 16))
    } catch {
      return nil
    }
  }

  /// Notes a moment, once all that happened until then is accepted. It waits for no disk.
  ///
  /// - Parameter count: How many entries of the session are accepted.
  public func beat(count: Int, at moment: SessionInstant) {
    guard 0..<1 << 24 ~= count, 0..<1 << Self.bits ~= moment.milliseconds else { return }
    let word = UInt64(count) << Self.bits | UInt64(moment.milliseconds)
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    _ = try? file.write(bytes[...], at: (count & 1) * 8)
  }

  /// Removes it: the session is over.
  public func remove() { if file.isAt(path) { unlink(path) } }

  /// Reads the last moment at which a session was seen.
  ///
  /// - Parameters:
  ///   - entries: How many entries its records have.
  ///   - lastEntry: The moment of the last of them.
  ///   - bound: The latest moment that can be, by the clocks.
  /// - Returns: The moment; `nil` if none is known that can be.
  static func read(
    _ session: SessionID, in folder: String, entries: Int, lastEntry: SessionInstant,
    bound: SessionInstant, disk: any Disk = SystemDisk()
  ) -> SessionInstant? {
    guard let path = path(of: session, in: folder), let bytes = try? disk.read(path, most: 16),
      bytes.count == 16
    else { return nil }
    let known = [0, 1].compactMap { place in
      let word = bytes[(place * 8)..<(place * 8 + 8)].reversed().reduce(0 as UInt64) {
        $0 << 8 | UInt64($1)
      }
      let count = Int(word >> Self.bits)
      return count & 1 == place && count <= entries ? word : nil
    }
    guard let last = known.max() else { return nil }
    let moment = SessionInstant(milliseconds: Int64(last & (1 << Self.bits - 1)))
    return moment >= lastEntry && moment <= bound ? moment : nil
  }

  /// The bits of the milliseconds, enough for 34 years; above them is the count.
  private static let bits = 40

  private static func path(of session: SessionID, in folder: String) -> String? {
    session.rawValue.isSixteenHexDigits ? "\(folder)/\(session.rawValue)" : nil
  }
}
