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
    case .earlierLog(let path): "the log \(path) was written by an earlier Limber."
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
    case .notALog(let path):
      "\(path) is not a log of Limber. Name another file with --database, or move this one away."
    case .earlierLog(let path):
      "the log \(path) was written by an early Limber, and has not been touched. Open it once with Limber "
        + "0.1, or name another file with --database."
    case .newerThanProgram(let path):
      "the log \(path) was written by a newer Limber, and has not been touched. Update Limber, "
        + "or name another file with --database."
    case .damaged(let path, let place):
      "the log \(path) is damaged: \(place). 'limber log rebuild' makes it again from the records "
        + "beside it."
    case .noSession(let id):
      "there is no session \(id) in the log. 'limber history' lists the sessions."
    case .sessionRuns(let id):
      "session \(id.short) is running in another terminal. Continue or end it there."
    case .sessionElsewhere(let id):
      "session \(id.short) may be running on another device. End it there, or continue it here with "
        + "'limber start --continue \(id.short)'."
    case .sessionOver(let id):
      "session \(id.short) is over. 'limber show \(id.short)' shows it."
    case .noCramp(let id):
      "there is no cramp \(id) in the log. 'limber cramps' lists the cramps."
    case .cannotShare(let folder, let obstacle): description(of: obstacle, with: folder)
    case .cannotExport(let path, let reason):
      "cannot write the backup \(path): \(reason.text). Name another file, or try again."
    case .cannotImport(let path, let reason):
      "cannot read the backup \(path): \(reason.text). Name another file, or try again."
    }
  }
}

extension SessionLogError.Reason {
  /// The reason in a few words.
  public var text: String {
    switch self {
    case .noPermission: "permission denied"
    case .readOnly: "it is read-only"
    case .diskFull: "the disk is full"
    case .locked: "another program is holding it"
    case .notAFolder: "a part of the path is not a folder"
    case .notAFile: "it is not a file"
    case .symbolicLink: "it is a symbolic link"
    case .danglingLink: "it is a symbolic link that leads nowhere"
    case .notOwn: "it belongs to somebody else"
    case .notOwnBeside(let path): "\(path) is not a file of yours"
    case .moved: "it was moved or replaced"
    case .interrupted: "making it again was interrupted"
    case .missing: "there is no such file"
    case .exists: "there is a file of that name"
    case .deviceFailed: "the disk reported an error"
    case .refused(let words): "the log refuses it (\(words))"
    case .other(let words): words
    }
  }

  /// What the person can do about it.
  public var advice: String {
    switch self {
    case .noPermission, .readOnly:
      "Change the permissions, or name another file with --database."
    case .diskFull: "Free some space, then try again."
    case .locked: "Close the other program or wait, then try again."
    case .notAFolder, .notAFile: "Name another file with --database."
    case .symbolicLink: "Name the file itself with --database."
    case .danglingLink:
      "Remove the link or make it lead to a log, or name another file with --database."
    case .notOwn: "Name one of your own with --database."
    case .notOwnBeside: "Move it away, or name another file with --database."
    case .moved, .interrupted: "Try again."
    case .missing: "Check the path and try again."
    case .exists: "Name another file."
    case .deviceFailed: "Check the disk, and copy the log."
    case .refused: "This is a fault in Limber. Please report it."
    case .other: "Try again, or name another file with --database."
    }
  }
}
