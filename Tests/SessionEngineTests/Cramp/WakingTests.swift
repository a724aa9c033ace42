// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing

/// What waking implies.
@Suite struct WakingTests {
  @Test func whatWokeSomebodyCameAtNight() {
    let notes = EpisodeNotes(painOnset: 5, triggers: [.cold]).telling(woke: true)

    #expect(notes == EpisodeNotes(painOnset: 5, triggers: [.cold, .night], woke: true))
    #expect(notes.telling(woke: true) == notes)
  }

  @Test(arguments: [false, nil])
  func untellingItLeavesTheNight(woke: Bool?) {
    let notes = EpisodeNotes().telling(woke: true).telling(woke: woke)

    #expect(notes == EpisodeNotes(triggers: [.night], woke: woke))
    #expect(EpisodeNotes().telling(woke: woke) == EpisodeNotes(woke: woke))
  }

  @Test func notesThatAreReadStayAsTheyWere() {
    #expect(EpisodeNotes(woke: true).triggers.isEmpty)
    #expect(EpisodeNotes(woke: true).checked.triggers.isEmpty)
  }
}
