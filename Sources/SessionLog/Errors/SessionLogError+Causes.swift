// SPDX-License-Identifier: MIT
import GRDB

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SessionLogError {
  /// What was being done when something failed.
  enum Undertaking {
    case open, read, write
  }

  /// Makes the error for whatever was thrown on the way.
  init(_ error: any Error, path: String, during undertaking: Undertaking) {
    switch error {
    case let error as SessionLogError: self = error
    case let damage as Damage: self = .damaged(path: path, place: damage.place)
    case let error as DatabaseError: self.init(error, path: path, during: undertaking)
    default: self.init(.other("\(error)"), path: path, during: undertaking)
    }
  }

  private init(_ error: DatabaseError, path: String, during undertaking: Undertaking) {
    let words = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self = .notALog(path: path)
    case .SQLITE_CORRUPT:
      self = .damaged(path: path, place: words)
    case .SQLITE_ERROR, .SQLITE_SCHEMA:
      // Our statements are right for our tables: the tables are not ours, or no longer.
      self = .damaged(path: path, place: words)
    case .SQLITE_TOOBIG where undertaking != .write:
      self = .damaged(path: path, place: "a row that is too long")
    case .SQLITE_NOMEM where undertaking != .write:
      self = .damaged(path: path, place: "more than fits into memory")
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG, .SQLITE_RANGE:
      self.init(.refused(words), path: path, during: undertaking)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.locked, path: path, during: undertaking)
    case .SQLITE_FULL:
      self.init(.diskFull, path: path, during: undertaking)
    case .SQLITE_READONLY:
      self.init(.readOnly, path: path, during: undertaking)
    case .SQLITE_IOERR:
      self.init(.deviceFailed, path: path, during: undertaking)
    case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
      self.init(.noPermission, path: path, during: undertaking)
    default:
      self.init(.other(words), path: path, during: undertaking)
    }
  }

  private init(_ reason: Reason, path: String, during undertaking: Undertaking) {
    switch undertaking {
    case .open: self = .cannotOpen(path: path, reason)
    case .read: self = .cannotRead(path: path, reason)
    case .write: self = .cannotWrite(path: path, reason)
    }
  }
}

extension SessionLogError.Reason {
  /// Makes the reason of a failed system call.
  init(errno code: Int32) {
    switch code {
    case EACCES, EPERM: self = .noPermission
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT: self = .diskFull
    case ENOTDIR: self = .notAFolder
    case EISDIR: self = .notAFile
    case ELOOP: self = .symbolicLink
    case EIO: self = .deviceFailed
    default: self = .other(String(cString: strerror(code)))
    }
  }
}
