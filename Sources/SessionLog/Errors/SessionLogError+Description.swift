// SPDX-License-Identifier: MIT

// The one place that turns errors of the log into text. Every text ends with what to do.

extension SessionLogError: CustomStringConvertible {
  /// What happened; without what to do next, if that depends on the situation.
  public var cause: String {
    switch self {
    case .cannotCreate(let path, let reason): "cannot create the log \(path): \(reason.text)."
    case .cannotOpen(let path, let reason): "cannot open the log \(path): \(reason.text)."
    case .cannotRead(let path, let reason): "cannot read the log \(path): \(reason.text)."
    case .cannotWrite(let path, let reason): "cannot write to the log \(path): \(reason.text)."
    case .notALog(let path): "\(path) is not a Limber log."
    case .earlierLog(let path): "the log \(path) was written by an earlier Limber."
    case .newerThanProgram(let path): "the log \(path) was written by a newer Limber."
    case .damaged(let path, let place): "the log \(path) is damaged: \(place)."
    default: description
    }
  }

  /// What happened, and what to do next.
  public var description: String {
    switch self {
    case .cannotCreate(let path, .missing), .cannotWrite(let path, .missing):
      "cannot write to the log \(path): its folder cannot be created, or is gone. Set HOME to a folder that "
        + "you may write to, or name another file with --database."
    case .cannotCreate(_, let reason), .cannotOpen(_, let reason), .cannotRead(_, let reason),
      .cannotWrite(_, let reason):
      "\(cause) \(reason.advice)"
    case .notALog: "\(cause) Name another file with --database, or move this one away."
    case .earlierLog(let path):
      "the log \(path) was written by a build from before the first release, and has not been "
        + "touched. Name another file with --database."
    case .newerThanProgram:
      "\(cause.dropLast()), and has not been touched. Update Limber, or name another file with "
        + "--database."
    case .damaged: "\(cause) 'limber log rebuild' rebuilds it from the records beside it."
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
    case .cannotImport(let path, let reason):
      "cannot read the backup \(path): \(reason.text). Name another file, or try again."
    case .notABackup(let path):
      "\(path) is not a Limber backup. Name a file written by 'limber export all'."
    }
  }
}
