// SPDX-License-Identifier: MIT
import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SessionLogError {
  /// What was being done when an error occurred.
  enum Undertaking {
    case open, read, write
  }

  /// Makes the error for anything thrown.
  init(_ error: any Error, path: String, during undertaking: Undertaking) {
    switch error {
    case let error as SessionLogError: self = error
    case let damage as Damage: self = .damaged(path: path, place: damage.place)
    case let error as DatabaseError: self.init(error, path: path, during: undertaking)
    default: self.init(.other("\(error)"), path: path, during: undertaking)
    }
  }

  private init(_ error: DatabaseError, path: String, during undertaking: Undertaking) {
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self = .notALog(path: path)
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA:
      // Our statements fit our tables; if SQLite rejects one, the tables are not ours, or no
      // longer.
      self = .damaged(path: path, place: error.words)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHORT_READ:
      // A read fell short.
      self = .damaged(path: path, place: error.words)
    case .SQLITE_TOOBIG where undertaking != .write:
      self = .damaged(path: path, place: "a row that is too long")
    case .SQLITE_NOMEM where undertaking != .write:
      self = .damaged(path: path, place: "more than fits into memory")
    default:
      self.init(Reason(error), path: path, during: undertaking)
    }
  }

  init(_ reason: Reason, path: String, during undertaking: Undertaking) {
    switch undertaking {
    case .open: self = .cannotOpen(path: path, reason)
    case .read: self = .cannotRead(path: path, reason)
    case .write: self = .cannotWrite(path: path, reason)
    }
  }
}

extension DatabaseError {
  /// SQLite's message.
  var words: String { message ?? "SQLite error \(resultCode.rawValue)" }
}

extension SessionLogError.Reason {
  /// Makes the reason for anything thrown.
  package init(_ error: any Error) {
    switch error {
    case let error as SystemFailure: self.init(errno: error.code)
    case let error as DatabaseError: self.init(error)
    case let damage as Damage: self = .other(damage.place)
    default: self = .other("\(error)")
    }
  }

  /// Makes the reason for a SQLite error.
  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG, .SQLITE_RANGE:
      self = .refused(error.words)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_IOERR: self = .deviceFailed
    case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: self = .noPermission
    default: self = .other(error.words)
    }
  }

  /// Makes the reason for a failed system call.
  public init(errno code: Int32) {
    switch code {
    case SystemFailure.notOwn.code: self = .notOwn
    case EACCES, EPERM: self = .noPermission
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT: self = .diskFull
    case ENOTDIR: self = .notAFolder
    case EISDIR: self = .notAFile
    case ELOOP: self = .symbolicLink
    case ENOENT: self = .missing
    case EEXIST: self = .exists
    case EIO: self = .deviceFailed
    default: self = .other(String(cString: strerror(code)))
    }
  }
}
