// SPDX-License-Identifier: MIT
import Foundation
import RoutineFiles
import RoutineModel
import SessionLog
import StrictYAML

// The rule of this file: what the person has written is in the draft until it is completely in the
// routine's file. However the program ends, it is in one of the two.

/// A routine being written, before it is valid.
struct RoutineDraft {
  /// The id of the routine; `nil` until its name decides.
  let id: RoutineID?
  /// The own file that it will replace, if any.
  let file: String?
  /// The file's bytes before the draft.
  let original: [UInt8]
  let path: String
  /// Whether it existed before.
  let isFromBefore: Bool

  /// Name of a draft without an id; not a valid routine id.
  private static let unnamed = "new_routine"

  /// Continues an existing draft, or starts one.
  ///
  /// - Throws: `Failure.noRoutineFolder`.
  init(
    of id: RoutineID?, file: String?, original: [UInt8], in paths: Paths
  ) throws(Failure) {
    guard let folder = paths.drafts else { throw .noRoutineFolder(nil) }
    (self.id, self.file, self.original) = (id, file, original)
    path = Self.path(of: id, in: folder)
    if let bytes = Self.bytes(at: path), bytes != original {
      isFromBefore = true
      return
    }
    isFromBefore = false
    do throws(SystemFailure) {
      try WholeFile.makeFolder(folder)
      try WholeFile.replace(path, with: original, exists: Self.bytes(at: path) != nil)
    } catch { throw .noRoutineFolder(folder, error) }
  }

  /// Whether there is a draft for an id.
  static func exists(of id: RoutineID, in paths: Paths) -> Bool {
    paths.drafts.map { bytes(at: path(of: id, in: $0)) != nil } ?? false
  }

  /// Its current content; `nil` if it is gone.
  var bytes: [UInt8]? { Self.bytes(at: path) }

  /// Whether the routine's file is newer than the draft.
  var isOlderThanFile: Bool {
    guard let file, let own = Self.changed(path), let other = Self.changed(file) else {
      return false
    }
    return (own.tv_sec, own.tv_nsec) < (other.tv_sec, other.tv_nsec)
  }

  /// Turns the checked content into the routine's file and removes the draft.
  ///
  /// - Parameter new: The path for a routine that has no file yet.
  /// - Returns: The path of the file.
  /// - Throws: `Failure.changedMeanwhile` or `Failure.unwritten`; the draft then stays.
  func publish(_ bytes: [UInt8], new: String) throws(Failure) -> String {
    if let file {
      guard Self.bytes(at: file) == original else { throw .changedMeanwhile(file, draft: path) }
      do throws(SystemFailure) {
        try WholeFile.replace(file, with: bytes, exists: true)
      } catch { throw .unwritten(file, error) }
    } else {
      let file = try NewFile(new)
      try file.write(bytes)
      try file.finish()
    }
    discard()
    return file ?? new
  }

  /// Removes the draft.
  func discard() { unlink(path) }

  private static func path(of id: RoutineID?, in folder: String) -> String {
    "\(folder)/\(id?.rawValue ?? unnamed).yaml"
  }

  private static func bytes(at path: String) -> [UInt8]? {
    try? readFile(path, words: .settings)
  }

  private static func changed(_ path: String) -> timespec? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      return status.st_mtimespec
    #else
      return status.st_mtim
    #endif
  }
}
