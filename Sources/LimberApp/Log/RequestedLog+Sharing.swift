// SPDX-License-Identifier: MIT
import SessionLog

extension RequestedLog {
  /// The exchange with other devices, if the log is shared.
  var exchange: RecordExchange? { device.share.map { RecordExchange($0, for: store) } }

  /// A folder for sharing; nothing is changed yet.
  func shareFolder(_ path: String) throws(Failure) -> ShareFolder {
    do throws(SessionLogError) { return try ShareFolder(path, for: store) } catch {
      throw .log(error)
    }
  }

  /// Shares the log through a folder from now on, and exchanges records.
  mutating func share(through folder: ShareFolder) throws(Failure) -> ShareReport {
    do throws(SessionLogError) { try folder.mark() } catch { throw .log(error) }
    try setShare(folder.path)
    return try exchangeNow()
  }

  /// Exchanges records, and updates the log.
  func exchangeNow() throws(Failure) -> ShareReport {
    guard let exchange else { throw .usage(UsageText.notShared) }
    do throws(SessionLogError) {
      // This moves what only the log has into the records.
      _ = try opening(tell: Self.say).forReading()
      let report = try exchange.exchange()
      _ = try opening(tell: Self.say).forReading()
      return report
    } catch { throw .log(error) }
  }

  /// Stops sharing the log.
  ///
  /// - Returns: Whether it was shared.
  mutating func stopSharing() throws(Failure) -> Bool {
    guard device.share != nil else { return false }
    try setShare(nil)
    return true
  }

  /// Writes a backup.
  func export(to destination: Destination) throws(Failure) -> ExportReport {
    _ = try forReading()
    var work = LongWork()
    let report = try store.exportAll(
      progress: { work.tell($0, of: $1, BackupText.writing) }, problem: Failure.log,
      write: destination.write)
    try destination.finish()
    return report
  }

  /// Imports a backup, and updates the log.
  func takeIn(backup path: String, again: Bool) throws(Failure) -> ImportReport {
    do throws(SessionLogError) {
      let report = try store.takeIn(backup: path, again: again)
      // That a log is made of what was just imported is no news.
      _ = try opening { if case .madeAgain = $0 { return } else { Self.say($0) } }.forReading()
      return report
    } catch { throw .log(error) }
  }

  private mutating func setShare(_ folder: String?) throws(Failure) {
    do throws(SystemFailure) { try device.setShare(folder) } catch {
      throw .log(.cannotWrite(path: Paths().state ?? "", .init(errno: error.code)))
    }
  }
}
