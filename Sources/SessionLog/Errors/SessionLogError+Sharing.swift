// SPDX-License-Identifier: MIT

extension SessionLogError {
  /// Why records cannot be exchanged through a folder.
  public enum ShareObstacle: Hashable, Sendable {
    /// The folder does not exist, or its disk is not mounted.
    case missing
    /// It has no marker; perhaps its disk is not mounted, or somebody has emptied it.
    case unmarked
    /// It is one of the log's own folders, or is inside one.
    case isOfLog
    /// The log is inside it; with the log's path.
    case holdsLog(String)
    /// Another program is exchanging records.
    case busy
    /// An operation failed.
    case failed(Reason)
  }

  /// What happened, and what to do next.
  func description(of obstacle: ShareObstacle, with folder: String) -> String {
    let beginning = "cannot share records through \(folder): "
    return switch obstacle {
    case .missing: beginning + "there is no such folder. Create or mount it, then try again."
    case .unmarked:
      beginning + "it is not marked for that; it may be unmounted or emptied. If it is the right "
        + "one, 'limber share \(folder)' marks it."
    case .isOfLog: beginning + "it belongs to the log. Name a folder used for nothing else."
    case .holdsLog(let log):
      beginning + "the log \(log) is in it, and a database in use arrives broken elsewhere. Name a "
        + "folder used for nothing else; Limber copies the records there."
    case .busy: beginning + "another Limber is sharing right now. Try again in a moment."
    case .failed(let reason):
      beginning + reason.text + ". Check the folder and its disk, then try again."
    }
  }
}
