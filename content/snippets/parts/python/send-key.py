'Authorization': f'__KEY_PREFIX__ {key}'
