// SPDX-License-Identifier: MIT
import Screens
import SessionEngine
import SessionLog

extension RunLoop {
  mutating func perform(_ command: CrampFormCommand) {
    switch command {
    case .save(let entry): save(entry)
    case .check(let row, let text):
      let fault = CrampEntryReading.fault(
        in: row, text, now: WorldClock.now(), offset: WorldClock.offset(at:))
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
