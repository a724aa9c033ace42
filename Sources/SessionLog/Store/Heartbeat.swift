// SPDX-License-Identifier: MIT
import CSystem
import SessionEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// Theory of operation. The last moment at which a session was seen running is kept in memory that
// outlives the process: writing it needs no disk, and SIGKILL loses at most the time since. What is
// not on the disk yet never counts: a moment says how many entries the session had by then, and
// counts only if the file has at least as many. There are two slots of eight bytes, chosen by the
// parity of that number: while the newest entry is on its way to the disk, the last moment before
// it stays readable.

/// The last moment at which a running session was seen: sixteen bytes on a memory file system.
public final class Heartbeat: Sendable {
  private let path: String
  private let file: any DiskFile

  /// The folder for heartbeats; `nil` without a memory file system.
  ///
  /// - Parameter runtime: `$XDG_RUNTIME_DIR`, which exists until the person logs out.
  public static func folder(runtime: String?) -> String? {
    let places = [(parent: runtime, name: "limber"), ("/dev/shm", "limber-\(geteuid())")]
    for place in places {
      guard let parent = place.parent, access(parent, W_OK) == 0 else { continue }
      if csystem_is_in_memory(parent) != 0 { return "\(parent)/\(place.name)" }
    }
    return nil
  }

  /// Makes an empty heartbeat for a session locked by this program; `nil` if that is not possible.
  package init?(of session: SessionID, in folder: String, disk: (any Disk)? = nil) {
    guard let path = Self.path(of: session, in: folder) else { return nil }
    self.path = path
    let disk = disk ?? SystemDisk()
    // One left by an earlier program may count entries that never reached the disk.
    try? disk.remove(path)
    do throws(SystemFailure) {
      try disk.makeFolder(folder)
      file = try disk.open(path, .new)
      try file.writeAll([UInt8](repeating: 0, count: 16))
    } catch {
      return nil
    }
  }

  /// Stores a moment, once all earlier events are accepted. It does not wait for a disk.
  ///
  /// - Parameter count: How many entries of the session are accepted.
  public func beat(count: Int, at moment: SessionInstant) {
    guard 0..<1 << 24 ~= count, 0..<1 << Self.bits ~= moment.milliseconds else { return }
    let word = UInt64(count) << Self.bits | UInt64(moment.milliseconds)
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    _ = try? file.write(bytes[...], at: (count & 1) * 8)
  }

  /// Removes it because the session is over.
  public func remove() { if file.isAt(path) { unlink(path) } }

  /// Reads the last moment at which a session was seen.
  ///
  /// - Parameters:
  ///   - entries: How many entries are in its records.
  ///   - lastEntry: The moment of the last of them.
  ///   - bound: The latest possible moment, by the clocks.
  /// - Returns: The moment; `nil` if there is no plausible one.
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

  /// The bits for milliseconds, enough for 34 years; the count is above them.
  private static let bits = 40

  private static func path(of session: SessionID, in folder: String) -> String? {
    session.rawValue.isSixteenHexDigits ? "\(folder)/\(session.rawValue)" : nil
  }
}
