// SPDX-License-Identifier: MIT
import Testing

@testable import LimberApp

@Suite struct PathsTests {
  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/limber/routines"),
    (["HOME": "/h"], "/h/.config/limber/routines"),
    (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/limber/routines"),
    (["XDG_CONFIG_HOME": "", "HOME": "/h"], "/h/.config/limber/routines"),
    ([:], nil),
    (["HOME": "not/absolute"], nil),
  ])
  func ownRoutinesFollowTheBaseDirectoryRules(environment: [String: String], path: String?) {
    #expect(Paths(environment: environment).ownRoutines == path)
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/limber/settings.yaml"),
    (["XDG_CONFIG_HOME": "c", "HOME": "/h"], "/h/.config/limber/settings.yaml"),
    ([:], nil),
  ])
  func settingsFollowTheBaseDirectoryRules(environment: [String: String], path: String?) {
    #expect(Paths(environment: environment).settings == path)
  }

  @Test(arguments: [
    (["XDG_CACHE_HOME": "/c", "HOME": "/h"], "/c/limber"),
    (["XDG_CACHE_HOME": "c", "HOME": "/h"], "/h/.cache/limber"),
    ([:], nil),
  ])
  func tonesFollowTheBaseDirectoryRules(environment: [String: String], path: String?) {
    #expect(Paths(environment: environment).tones == path)
  }

  @Test(arguments: [
    ("/h", "/h/.config/a", "~/.config/a"), ("/h/", "/h/a", "~/a"), ("/h", "/house/a", "/house/a"),
    ("/h", "/h", "/h"), ("h", "h/a", "h/a"),
  ])
  func whatLiesAtHomeIsShownFromThere(home: String, path: String, shown: String) {
    #expect(Paths(environment: ["HOME": home]).fromHome(path) == shown)
  }

  @Test(arguments: [
    ("/o.sqlite", ["LIMBER_DATABASE": "/v", "XDG_DATA_HOME": "/d"], "/o.sqlite"),
    (nil, ["LIMBER_DATABASE": "/v", "XDG_DATA_HOME": "/d"], "/v"),
    (nil, ["LIMBER_DATABASE": "", "XDG_DATA_HOME": "/d"], "/d/limber/limber.sqlite"),
    (nil, ["HOME": "/h"], "/h/.local/share/limber/limber.sqlite"),
  ])
  func theLogIsWhereTheOptionThenTheVariableThenTheDataFolderSays(
    option: String?, environment: [String: String], path: String
  ) throws {
    #expect(try Paths(environment: environment).database(option: option) == path)
  }

  @Test func aRelativeDatabaseIsMeantFromTheCurrentFolder() throws {
    let path = try Paths(environment: [:]).database(option: "my.sqlite")

    #expect(path.hasPrefix("/"))
    #expect(path.hasSuffix("/my.sqlite"))
  }

  @Test func withoutAnyPlaceForTheLogTheMessageSaysWhatToSet() {
    do throws(Failure) {
      _ = try Paths(environment: [:]).database(option: nil)
      Issue.record("there is no home, so there can be no path")
    } catch {
      #expect(error.status == .cannotCreate)
      #expect(error.message.contains("--database"))
    }
  }
}
