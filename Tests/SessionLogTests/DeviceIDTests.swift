// SPDX-License-Identifier: MIT
import SessionLog
import Testing

struct DeviceIDTests {
  @Test(arguments: ["", "1234567", "123456789", "1234567G", "ABCDEF01", "12345/78"])
  func onlyEightLowerCaseDigitsAreAnID(text: String) {
    #expect(DeviceID(rawValue: text) == nil)
  }

  @Test func drawnIDsAreReadAsThemselves() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let id = DeviceID(using: &generator)
      #expect(DeviceID(rawValue: id.rawValue) == id)
    }
  }
}
