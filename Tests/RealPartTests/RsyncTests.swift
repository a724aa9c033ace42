// SPDX-License-Identifier: MIT
import Foundation
import Testing

@testable import SessionLog

@Suite(.serialized, .enabled(if: RealParts.areWanted, RealParts.reason))
struct RsyncTests {
  @Test(arguments: [[], ["--inplace"], ["--whole-file", "--inplace", "--omit-dir-times"]])
  func thereAndBack(options: [String]) throws {
    let pair = try PairedDevices()
    let (a, b) = (pair.a, pair.b)
    try a.addSessions(1...60)
    try b.addSessions(61...120)
    try b.addSessions(1...10, of: a.store.device)
    for device in [a, b] {
      try device.folder.mark()
      try device.synchronise()
    }
    for (from, to) in [(a, b), (b, a)] {
      let copy = try RealProgram(
        ["rsync", "-a"] + options + [from.share + "/", to.share], home: pair.path)
      #expect(copy.succeeds())
      try to.synchronise()
    }

    _ = try pair.settle("both have all", least: 160)
    try pair.checkFolders()
  }

  @Test func cutOffInPlace() throws {
    let pair = try PairedDevices()
    let (a, b) = (pair.a, pair.b)
    try a.addSessions(1...20)
    try a.addLongFile()
    for device in [a, b] {
      try device.folder.mark()
      try device.synchronise()
    }
    let count = try a.store.names().count

    let copy = try RealProgram(
      ["rsync", "-a", "--inplace", "--bwlimit=100", a.share + "/", b.share], home: pair.path)
    try RealParts.wait("a part of a file has come") { try b.synchronise()?.waiting == 1 }
    copy.kill()
    let report = try b.synchronise()
    #expect(report?.waiting == 1)
    let names = try b.store.names()
    #expect(names.isSubset(of: try a.store.names()) && names.count < count)
    for name in names { #expect(try b.store.read(name) != nil) }

    let rest = try RealProgram(
      ["rsync", "-a", "--inplace", a.share + "/", b.share], home: pair.path)
    #expect(rest.succeeds())
    _ = try pair.settle("all has come", least: count)
  }
}
