// SPDX-License-Identifier: MIT

// The one place that makes text of what went wrong with the log. Every text ends with what to do.

extension SessionLogError: CustomStringConvertible {
  /// What happened, without what to do next where that depends on what else is done about it.
  public var cause: String {
    switch self {
    case .cannotCreate(let path, let reason): "cannot create the log \(path): \(reason.text)."
    case .cannotOpen(let path, let reason): "cannot open the log \(path): \(reason.text)."
    case .cannotRead(let path, let reason): "cannot read the log \(path): \(reason.text)."
    case .cannotWrite(let path, let reason): "cannot write to the log \(path): \(reason.text)."
    case .notALog(let path): "\(path) is not a log of Limber."
    case .newerThanProgram(let path): "the log \(path) was written by a newer Limber."
    case .damaged(let path, let place): "the log \(path) is damaged: \(place)."
    default: description
    }
  }

  /// What happened, and what to do next.
  public var description: String {
    switch self {
    case .cannotCreate(_, let reason), .cannotOpen(_, let reason), .cannotRead(_, let reason),
      .cannotWrite(_, let reason):
      "\(cause) \(reason.advice)"
    case .cannotCopy(let path, let copy, let reason):
      "cannot copy the log \(path) to \(copy): \(reason.text). The log has not been touched. "
        + reason.advice
    case .cannotKeepCopy(let path, let copy, let reason):
      "the log \(path) is of an older Limber, and has not been touched: it is brought up to date "
        + "once a copy is kept as \(copy), which failed: \(reason.text). \(reason.advice)"
    case .notALog(let path):
      "\(path) is not a log of Limber. Name another file with --database, or move this one away. "
        + "If it was a log, 'limber log salvage' takes out what can still be read."
    case .nothingLeft(let path):
      "nothing of a log can be read from \(path), which stays as it is. If you have a backup of the "
        + "log, name that with --database."
    case .newerThanProgram(let path):
      "the log \(path) was written by a newer Limber, and has not been touched. Update Limber, "
        + "or name another file with --database."
    case .damaged(let path, let place):
      "the log \(path) is damaged: \(place). When 'limber' comes upon that, it keeps the file as it is "
        + "and makes a new log of what can be read; 'limber log salvage' makes one at once. "
        + "'limber log check' says more."
    case .noSession(let id):
      "there is no session \(id) in the log. 'limber history' lists those there are."
    case .sessionRuns(let id):
      "session \(id.short) is running in another terminal. Go on there, or end it there first."
    case .sessionOver(let id):
      "session \(id.short) is over, so there is nothing to go on with. 'limber show \(id.short)' "
        + "tells what came of it."
    case .sessionWaits(let id, let file):
      "session \(id.short) is not deleted: \(file) has more of it, which could not be logged before and "
        + "would bring it back. Delete it once that is in the log, or delete that file before."
    case .noCramp(let id):
      "there is no cramp \(id) in the log. 'limber cramps' lists those there are."
    }
  }
}

extension SessionLogError.Reason {
  fileprivate var text: String {
    switch self {
    case .noPermission: "permission denied"
    case .readOnly: "it is read-only"
    case .diskFull: "the disk is full"
    case .locked: "another program is holding it"
    case .notAFolder: "a part of the path is not a folder"
    case .notAFile: "it is not a file"
    case .symbolicLink: "it is a symbolic link"
    case .notOwn: "it belongs to somebody else"
    case .notOwnBeside(let path): "\(path) is not a file of yours"
    case .moved: "it was moved or replaced meanwhile"
    case .missing: "there is no such file"
    case .exists: "there is a file of that name"
    case .deviceFailed: "the disk reported an error"
    case .refused(let words): "the log does not admit it (\(words))"
    case .other(let words): words
    }
  }

  fileprivate var advice: String {
    switch self {
    case .noPermission, .readOnly:
      "Allow yourself to write there, or name another file with --database."
    case .diskFull: "Make room, then try again."
    case .locked: "Close the other program, or wait for it, then try again."
    case .notAFolder, .notAFile: "Name another file with --database."
    case .symbolicLink: "Name the file itself with --database."
    case .notOwn: "Name a file of your own with --database."
    case .notOwnBeside: "Move that away, or name another file with --database."
    case .moved: "Try again."
    case .missing: "Check the path and try again."
    case .exists: "Name another file."
    case .deviceFailed: "Check the disk, and keep a copy of the log."
    case .refused: "This is a fault of Limber: please report it."
    case .other: "Try again, or name another file with --database."
    }
  }
}
