// SPDX-License-Identifier: MIT
import SessionEngine

/// The file of a session that is not over, locked by this program until this value goes away.
struct RunningFile: Sendable {
  let session: SessionID
  let path: String
  /// The file, as long as its records.
  let file: any DiskFile
  /// What was in it when the lock was had.
  let records: RecordFile
  /// The bytes of these records.
  let bytes: [UInt8]
}

/// What a look at the running file of a session tells.
enum RunningLook: Hashable, Sendable {
  /// There is none, or nothing can be made of it.
  case none
  /// There may be one, and the system does not let it be read.
  case failed(SystemFailure)
  /// A program runs the session.
  case runs
  /// A program has left the session as it is here.
  case left(RecordFile)
  /// Another machine wrote the file, and may still run the session.
  case elsewhere(RecordFile)
}

/// Why a running file cannot be taken up.
enum TakeFailure: Error, Hashable {
  /// There is none.
  case missing
  /// A program runs the session.
  case runs
  /// The session is over, and among the record files.
  case over
  /// Nothing can be made of the file, or only by a newer program.
  case unusable
  /// A system call failed.
  case failed(SystemFailure)
}
