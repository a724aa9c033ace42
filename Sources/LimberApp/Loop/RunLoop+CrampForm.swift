// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import SessionLog

extension RunLoop {
  /// Opens a form for a cramp, and asks for the session of one that is to be corrected.
  mutating func openForm(_ purpose: CrampFormPurpose) {
    stages.append(CrampFormScreen(purpose, reliefSteps: readiness.reliefSteps))
    guard case .correct(let cramp) = purpose, let session = cramp.place?.session else { return }
    ask { log throws(SessionLogError) in .crampSession(try log.detail(session).summary) }
  }

  mutating func perform(_ command: CrampFormCommand) {
    switch command {
    case .save(let entry): save(entry)
    case .check(let row, let text):
      let fault = CrampEntryReading.fault(
        in: row, text, of: top(as: CrampFormScreen.self)?.session, now: WorldClock.now(),
        offset: WorldClock.offset(at:))
      if let fault { changeTop(as: CrampFormScreen.self) { $0.warn(fault.text) } }
    }
  }

  /// Saves the cramp form and closes it, or shows in it what is wrong.
  private mutating func save(_ entry: CrampEntry) {
    let now = WorldClock.now()
    var generator = SystemRandomNumberGenerator()
    let id = entry.cramp?.id ?? .random(using: &generator)
    let logged = stages.lazy.compactMap { ($0 as? CrampsScreen)?.cramps }.first ?? []
    do throws(CrampEntryFault) {
      let reading = try CrampEntryReading(
        entry, now: now, offset: WorldClock.offset(at:), id: id, logged: logged)
      leave()
      guard let content = reading.content else { return }
      log.write([ChangeDraft(.diary(content), writtenAt: now)])
      changeAll(as: CrampsScreen.self) { $0.select(id) }
      askForOutlook()
      askForCramps()
      let done = entry.cramp == nil ? CrampEntryText.logged : CrampEntryText.saved
      announce([done, reading.remark].compactMap(\.self).joined(separator: " "), .answer)
    } catch {
      changeTop(as: CrampFormScreen.self) { $0.refuse(error.row, error.text) }
    }
  }
}
