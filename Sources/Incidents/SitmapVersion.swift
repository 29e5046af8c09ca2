/// The version of the tool, as files carry it in `tool_version`.
public enum SitmapVersion {
    public static let current = "0.1.0"
}
