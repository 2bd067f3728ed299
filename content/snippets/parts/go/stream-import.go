"bytes"
