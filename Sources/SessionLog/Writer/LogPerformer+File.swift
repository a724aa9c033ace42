// SPDX-License-Identifier: MIT
import Foundation

// The file of the log: opened once it is needed, looked at before each use, and replaced if damaged.

extension LogPerformer {
  mutating func openedLog() -> Result<LogDatabase, SessionLogError> {
    if var opened = log {
      let isStillThere = opened.isStillThere()
      log = opened
      if isStillThere { return .success(opened.log) }
      opened.leave()
      log = nil
      owesAll = true
      work.add(news: .madeAnew(path: place.path))
    }
    do throws(SessionLogError) {
      let opened = try opened()
      log = opened
      takeInRecovered()
      if opened.mayBeTorn { lookForDamage() }
      return .success(opened.log)
    } catch {
      return .failure(error)
    }
  }

  /// Takes in what lies in recovery files. What keeps it from that is said once.
  mutating func takeInRecovered() {
    guard let log else { return }
    // It waits well where it is, and what is told now does not wait behind it.
    log.log.setPatience(shortPatience)
    defer { log.log.setPatience(currentPatience) }
    let wasOwed = owesRecovery
    let found = log.log.takeInRecovered(
      but: aside.paths, patience: Int(shortPatience * 1_000))
    owesRecovery = found.contains(where: \.mayPass)
    var counts: RecoveredCounts?
    for news in found {
      switch news {
      case .tookIn(let more): counts = (counts ?? RecoveredCounts()) + more
      case .leftRecovery where !saidOfRecovery.insert(news).inserted: continue
      default: work.add(news: news)
      }
    }
    guard !owesRecovery else { return }
    saidOfRecovery.formIntersection(found)
    // Whoever saved it may have written it meanwhile, or another program has.
    if let counts = counts ?? (wasOwed ? RecoveredCounts() : nil) {
      work.add(news: .tookIn(counts))
    }
  }

  /// Has the whole of a log looked at that somebody may have been cut off at. It takes a second where
  /// the log is of years, so nobody waits for it.
  private func lookForDamage() {
    let (path, work) = (place.path, work)
    let thread = Thread {
      do throws(SessionLogError) {
        try LogDatabase.requireSound(path: path)
      } catch .damaged {
        work.add(.replaceDamaged)
      } catch {
        // What keeps it from being looked at is said by whatever it keeps from being done.
      }
    }
    thread.name = "look for damage"
    thread.start()
  }

  private mutating func opened() throws(SessionLogError) -> OpenedLog {
    let patience = currentPatience
    do throws(SessionLogError) {
      return try OpenedLog(place, patience: patience)
    } catch {
      // What is no log by its header may have been one before that was damaged.
      switch error {
      case .damaged, .notALog: break
      default: throw error
      }
      guard replaceDamaged(because: error) else { throw error }
      return try OpenedLog(place, patience: patience)
    }
  }

  /// Puts a new log in place of one in which damage was found, once for each file.
  ///
  /// - Parameter problem: What was found, if that is known.
  /// - Returns: Whether it did.
  mutating func replaceDamaged(because problem: SessionLogError? = nil) -> Bool {
    let file = FileIdentity(path: place.path)
    guard file != examined else { return false }
    examined = file
    log?.log.close()
    log = nil
    do throws(SessionLogError) {
      guard
        let replacement = try LogDatabase.replaceDamaged(
          path: place.path, knownPlans: place.knownPlans)
      else { return false }
      owesAll = true
      work.add(news: .replaced(replacement))
      return true
    } catch {
      // What is no log, or cannot be told from one, is nobody's news.
      if case .notALog? = problem { return false }
      work.add(news: .leftDamaged(error))
      return false
    }
  }
}

extension LogNews {
  /// Whether it is of a recovery file that can be taken in once the log can be written.
  fileprivate var mayPass: Bool {
    if case .leftRecovery(_, let error) = self { error.isOfWriting } else { false }
  }
}
