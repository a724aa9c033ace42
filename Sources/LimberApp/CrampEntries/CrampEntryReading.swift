// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import StrictYAML
import Wording

/// Why a filled-in cramp form cannot be saved, and the row to correct.
struct CrampEntryFault: Error, Hashable {
  let row: CrampEntry.Row
  /// What to do, in a sentence.
  let text: String
}

/// A filled-in cramp form, read for logging.
struct CrampEntryReading {
  /// The entry to write; `nil` if the log has it already.
  let content: DiaryEntry.Content?
  /// A remark for the person, if any.
  private(set) var remark: String?

  /// Reads the form, with the same rules as the commands.
  ///
  /// - Parameters:
  ///   - now: The current moment, by which the cramp has to be over.
  ///   - offset: How many seconds the person's clock is ahead of UTC at a Unix time in seconds.
  ///   - id: The id for a new cramp.
  ///   - logged: The cramps already logged, to avoid duplicates.
  init(
    _ entry: CrampEntry, now: LocalMoment, offset: (Int64) -> Int, id: CrampID,
    logged: [CrampRecord] = []
  ) throws(CrampEntryFault) {
    let moment = try Self.moment(entry.onset, now: now, offset: offset)
    remark = moment?.again.map { UsageText.shownTwice($0, "correct it to").sentenceStart }
    guard let onset = entry.cramp?.onsetAt ?? moment?.moment else {
      throw CrampEntryFault(row: .onset, text: CrampEntryText.needsOnset)
    }
    guard let site = entry.site else {
      throw CrampEntryFault(row: .site, text: CrampEntryText.needsSite)
    }
    var changes = entry.chosen
    if let lasted = entry.lasted { changes.append(.lasted(try Self.duration(lasted))) }
    if let note = entry.note { changes.append(.note(try Self.note(note))) }
    let before = entry.cramp ?? CrampRecord(id: id, onsetAt: onset, site: site)
    if entry.cramp != nil {
      changes.insert(.site(site), at: 0)
      if let moment { changes.insert(.onset(moment.moment), at: 0) }
    }
    let made = changes.needed(by: before)
    if let session = entry.session { try Self.requireInside(session, made) }
    if made.changePain, let contradiction = PainContradiction(made.made(to: before)) {
      throw CrampEntryFault(
        row: .painWorst, text: UsageText.contradicts(contradiction).sentenceStart)
    }
    let after = made.made(to: before)
    if let lasted = after.lasted, entry.cramp == nil || made.moveTheEnd, !after.isOver(at: now) {
      throw CrampEntryFault(
        row: .lasted, text: CrampEntryText.notOver(began: after.onsetAt, lasted: lasted))
    }
    if entry.cramp == nil, logged.contains(where: { $0.isSameCramp(as: after) }) {
      throw CrampEntryFault(row: .onset, text: CrampEntryText.loggedAlready)
    }
    content =
      entry.cramp == nil
      ? .recorded(id, onsetAt: onset, site, made)
      : made.isEmpty ? nil : .changed(before.id, made)
  }

  /// What is wrong with the time that is written in a row; `nil` if nothing is.
  ///
  /// - Parameter session: The session in which the cramp hit, if it is known.
  static func fault(
    in row: CrampEntry.Row, _ text: String, of session: SessionSummary?, now: LocalMoment,
    offset: (Int64) -> Int
  ) -> CrampEntryFault? {
    do throws(CrampEntryFault) {
      switch row {
      case .onset:
        let onset = try moment(text, now: now, offset: offset)?.moment
        if let session, let onset { try requireInside(session, [.onset(onset)]) }
      case .lasted: _ = try duration(text)
      default: break
      }
    } catch { return error }
    return nil
  }

  private static func requireInside(
    _ session: SessionSummary, _ changes: [CrampChange]
  ) throws(CrampEntryFault) {
    if changes.leave(session) {
      throw CrampEntryFault(row: .onset, text: CrampEntryText.outside(session))
    }
  }

  private static func moment(
    _ text: String?, now: LocalMoment, offset: (Int64) -> Int
  ) throws(CrampEntryFault) -> PastMoment? {
    guard let text else { return nil }
    do throws(PastMoment.Fault) {
      return try PastMoment(text.trimmed, now: now, offset: offset)
    } catch {
      throw CrampEntryFault(row: .onset, text: CrampEntryText.moment(text.trimmed, error))
    }
  }

  /// How long it lasted; `nil` for not said.
  private static func duration(_ text: String) throws(CrampEntryFault) -> Duration? {
    guard !text.trimmed.isEmpty else { return nil }
    switch GivenDuration.read(text) {
    case .success(let duration): return duration
    case .failure(let fault):
      throw CrampEntryFault(row: .lasted, text: CrampEntryText.duration(fault.sentence))
    }
  }

  /// The note; `nil` for none.
  private static func note(_ text: String) throws(CrampEntryFault) -> String? {
    let note = text.trimmed
    guard note.utf8.count <= NoteLimits.mostBytes else {
      throw CrampEntryFault(row: .note, text: UsageText.noteHasTooManyBytes.sentenceStart)
    }
    return note.isEmpty ? nil : note
  }
}

extension CrampRecord {
  /// Whether it is at the same site and side, and began in the same minute.
  fileprivate func isSameCramp(as other: CrampRecord) -> Bool {
    (site, side) == (other.site, other.side) && onsetAt.minute == other.onsetAt.minute
  }
}
