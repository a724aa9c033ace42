// SPDX-License-Identifier: MIT
import SessionEngine

/// Records that are on the disk now, for the log to take in.
///
/// Nothing is at stake if the log does not: it finds the records in their file.
public struct DurableBatch: Hashable, Sendable {
  /// How far a file goes: its first lines, and what tells them from other lines.
  public struct Extent: Hashable, Sendable {
    /// How many lines.
    public var lines: Int
    /// The CRC-32C of their bytes.
    public var checksum: UInt32

    /// Makes an extent.
    public init(lines: Int, checksum: UInt32) {
      self.lines = lines
      self.checksum = checksum
    }

    /// Nothing yet.
    public static let nothing = Extent(lines: 0, checksum: 0)
  }

  /// What is in the file before the batch. A log that has exactly this of the session appends the
  /// entries of the batch to it; any other makes the session anew of its file. With `nothing`, the
  /// batch is the whole of the file.
  public var before: Extent
  /// The file as it is now, its lines, length and checksum those of the whole. Of a session it has
  /// the runs and entries that are new alone, beside the beginning.
  public var file: RecordFile
  /// The name under which the file is for good; `nil` while the session is not over.
  public var name: String?

  /// Makes a batch.
  public init(before: Extent, file: RecordFile, name: String? = nil) {
    self.before = before
    self.file = file
    self.name = name
  }

  /// What is in the file with the batch.
  public var after: Extent { Extent(lines: file.lines, checksum: file.checksum) }
}
