import Testing

@testable import SitmapKit

struct SHA256Tests {
    /// FIPS 180-4's examples, and the empty message.
    @Test func givesThePublishedDigests() {
        #expect(
            SHA256.hexadecimal(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(SHA256.hexadecimal([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
