// SPDX-License-Identifier: MIT

extension LogDatabase {
  /// Takes in what could not be written to a log another time. Where there is nothing of the kind,
  /// the log is not touched.
  ///
  /// - Parameters:
  ///   - path: Where the log is.
  ///   - folders: Folders in which there may be recovery files, beside that of the log.
  /// - Returns: What there is to say of it.
  public static func takeInRecovered(path: String, recoveryFolders folders: [String]) -> [LogNews] {
    let place = LogPlace(path: path, recoveryFolders: folders)
    guard let first = place.recovery.found().first else { return [] }
    do throws(SessionLogError) {
      return try LogDatabase(place).takeInRecovered()
    } catch {
      return [.leftRecovery(file: first, error)]
    }
  }

  /// Takes in what could not be written another time.
  ///
  /// - Parameters:
  ///   - own: Files whose content somebody writes to the log themselves.
  ///   - patience: How many milliseconds to wait for another program that has a file.
  func takeInRecovered(
    but own: [String] = [], patience: Int = RecoveryLock.usualPatience
  ) -> [LogNews] {
    recovery.removeCutOff()
    let news: [LogNews] = recovery.found().filter { !own.contains($0) }.compactMap { path in
      do throws(SessionLogError) {
        return try RecoveryFile(path: path).takeIn(to: self, patience: patience)
      } catch {
        return .leftRecovery(file: path, error)
      }
    }
    // What was taken in may have ended sessions.
    if !news.isEmpty { try? read(orIfEmpty: ()) { db in try removeLeftovers(db) } }
    return news
  }
}
