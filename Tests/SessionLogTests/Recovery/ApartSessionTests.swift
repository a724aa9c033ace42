// SPDX-License-Identifier: MIT
import Foundation
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@testable import SessionLog

/// Sessions that a log does not take are each in a file of their own.
struct ApartSessionTests {
  private let bench: WriterBench
  private var places: RecoveryPlaces { RecoveryPlaces(log: bench.folder.log, folders: []) }

  init() throws { bench = try WriterBench() }

  /// What an event in a session is told as.
  private func told(_ event: SessionEvent, in session: inout LiveSession) -> LogCommand {
    let entries = session.send(event, after: 1_000)
    return .append(entries, to: session.id, after: nil, machine: session.machine)
  }

  @Test func aSessionKeepsItsFileToItsEnd() throws {
    var session = LiveSession()
    _ = session.send(.start)
    var apart = ApartSessions(in: places)
    apart.take(session.detail)

    let first = apart.save()
    #expect(first.failure == nil && first.refusals.isEmpty)
    let file = try #require(first.new.first?.file)
    let givenBack = apart.giveBackNew()
    #expect(apart.unsavedSessions.isEmpty && givenBack.isEmpty)
    for event: SessionEvent in [.pause, .resume, .end] {
      let isTaken = apart.note(told(event, in: &session))
      #expect(isTaken && apart.unsavedSessions == [session.detail])
      let saved = apart.save()
      #expect(saved.new.isEmpty)
    }

    #expect(try LogDatabase.readOnly(path: file).detail(session.id) == session.detail)
    #expect(try bench.folder.names().filter { $0.contains("differs") }.count == 1)
    var other = LiveSession(id: Samples.id(2))
    let isOtherTaken = apart.note(told(.start, in: &other))
    apart.forget(session.id)
    let isTaken = apart.note(told(.start, in: &session))
    #expect(!isOtherTaken && !isTaken)
  }

  @Test func whatCannotBeSavedIsKeptAndGivenBackIfItHasNoFile() throws {
    try Data().write(to: URL(filePath: bench.folder.path + "/taken"))
    let nowhere = RecoveryPlaces(log: bench.folder.path + "/taken/limber.sqlite", folders: [])
    var session = LiveSession()
    _ = session.send(.start)
    var apart = ApartSessions(in: nowhere)
    apart.take(session.detail)

    let saved = apart.save()
    #expect(saved.failure != nil && apart.unsavedSessions == [session.detail])
    let givenBack = apart.giveBackNew()
    let isTaken = apart.note(told(.pause, in: &session))

    #expect(givenBack.map(\.summary.id) == [session.id])
    #expect(apart.unsavedSessions.isEmpty && !isTaken)
  }

  /// A session that no log admits is said once, and nothing of it is tried again.
  @Test func whatNoFileAdmitsIsDroppedOnce() throws {
    var session = LiveSession()
    _ = session.send(.start)
    var broken = session.detail
    broken.entries.append(LogEntry(at: SessionInstant(milliseconds: -5), fact: .event(.pause)))
    var apart = ApartSessions(in: places)
    apart.take(broken)

    let saved = apart.save()

    #expect(saved.new.isEmpty && saved.failure == nil)
    #expect(saved.refusals.count == 1)
    let isTaken = apart.note(told(.pause, in: &session))
    let again = apart.save()
    #expect(isTaken && apart.unsavedSessions.isEmpty && again.refusals.isEmpty)
  }
}
