// SPDX-License-Identifier: MIT
import RoutineModel
import Testing

@testable import LimberApp

@Suite struct CrampCommandTests {
  @Test(arguments: CrampSite.allCases)
  func everySiteIsAWordOfTheCommandLine(site: CrampSite) throws {
    let command = try parsed(["cramp", site.rawValue, "--side", "left", "--dim", "--woke"])

    #expect(command.site == site)
    #expect(command.side == .left)
    #expect(command.dim)
    #expect(command.woke)
  }

  @Test func nothingHasToBeSaidOfACramp() throws {
    let command = try parsed(["cramp"])

    #expect(command.site == nil)
    #expect(command.side == nil)
    #expect(!command.dim)
    #expect(!command.woke)
  }

  @Test(arguments: [
    (["cramp", "calv"], "did you mean 'calf'?"), (["cramp", "Feet"], "foot, toes, calf"),
    (["cramp", "hamstrings"], "did you mean 'hamstring'?"),
    (["cramp", "neck"], "foot, toes, calf, hamstring, quadriceps, shin, hand, forearm or flank"),
    (["cramp", ""], "foot, toes, calf"), (["cramp", "foot", "calf"], "calf"),
    (["cramp", "--side", "lefft"], "did you mean 'left'?"),
    (["cramp", "--side", "middle"], "left, right or both"),
  ])
  func aTypoIsRefusedWithTheNearestWord(arguments: [String], words: String) {
    #expect { _ = try Limber.parseAsRoot(arguments) } throws: { error in
      Limber.exitCode(for: error).rawValue == 64
        && Limber.fullMessage(for: error).contains(words)
    }
  }

  @Test func theSiteIsNamedInAnyWay() throws {
    for words in [["cramp", "Calf"], ["cramp", "--site", "calf"]] {
      let command = try parsed(words)
      #expect((command.site ?? command.sameSite) == .calf, "\(words)")
    }
  }

  private func parsed(_ arguments: [String]) throws -> Limber.Cramp {
    try #require(try Limber.parseAsRoot(arguments) as? Limber.Cramp)
  }
}
