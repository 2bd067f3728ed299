emit(data + "\n")
return false, nil
