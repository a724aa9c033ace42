// SPDX-License-Identifier: MIT
import Testing

@testable import SessionLog

struct StoreNameTests {
  @Test func aNameOfRecordsIsReadAsItself() throws {
    let device = try #require(DeviceID(rawValue: "0123abcd"))
    let name = try #require(RecordName(device: device, file: "0123456789abcdef-89abcdef.jsonl"))

    #expect(name.id == "0123456789abcdef")
    #expect(name.file == "0123456789abcdef-89abcdef.jsonl")
  }

  @Test(arguments: [
    "", ".", "..", "0123456789abcdef-89abcdef.json", ".0123456789abcdef-89abcdef.jsonl",
    "0123456789ABCDEF-89abcdef.jsonl", "0123456789abcdef-89abcdeg.jsonl",
    "0123456789abcdef_89abcdef.jsonl", "0123456789abcdef-89abcdef.jsonl ",
    "0123456789abcdef-89abcdef.jsonl~", "0123456789abcdef-89abcdef.sync-conflict.jsonl",
    "../../../../../../etc/passwd.jsonl", "0123456789abcde\u{0}-89abcdef.jsonl",
    "0123456789abcdé-89abcdef.jsonl",
  ])
  func nothingElseIsAName(file: String) throws {
    let device = try #require(DeviceID(rawValue: "0123abcd"))
    #expect(RecordName(device: device, file: file) == nil)
  }
}
