// SPDX-License-Identifier: MIT
import SessionEngine

/// The file of a session that is not over, locked by this program as long as the value exists.
struct RunningFile: Sendable {
  let session: SessionID
  let path: String
  /// The file, cut to the length of its records.
  let file: any DiskFile
  /// Its records when it was locked.
  let records: RecordFile
  /// The bytes of these records.
  let bytes: [UInt8]
}

/// The state of a session's running file.
enum RunningLook: Hashable, Sendable {
  /// There is none, or it is unusable.
  case none
  /// There may be one, but the system does not let it be read.
  case failed(SystemFailure)
  /// A program is running the session.
  case runs
  /// A program has left the session in this state.
  case left(RecordFile)
  /// The file is from another machine, which may still be running the session.
  case elsewhere(RecordFile)
}
