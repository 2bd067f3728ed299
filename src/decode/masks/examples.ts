import type { addressRules } from './addresses.ts';
import type { fieldNames } from './fields.ts';
import type { headerRules } from './headers.ts';
import type { peopleRules } from './people.ts';
import type { shapeRules } from './shapes.ts';

/** Test texts of a table of rules, the secret between « and ». None of them opens anything. No page loads this file. */
type Examples<Rules> = Record<keyof Rules, string[]>;

type SecretFields = Omit<typeof fieldNames, 'cursor' | 'token count' | 'harmless key'>;

export const fieldExamples: Examples<SecretFields> = {
	'AWS secret key': [
		'AWS_SECRET_ACCESS_KEY=«wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY» was used',
		'"SecretAccessKey": "«9drTJvcXLB89EXAMPLELB8923FB892xMFI+/x»",',
	],
	'AWS session token': [
		'AWS_SESSION_TOKEN=«IQoJb3JpZ2luX2VjEAoaCXVzLWVhc3QtMSJHMEUCIQD» expired',
		'x-amz-security-token: «FwoGZXIvYXdzEBYaDKq8/aa+bb==»',
	],
	'Azure account key': [
		'DefaultEndpointsProtocol=https;AccountName=store;AccountKey=«a1B2c3D4e5F6g7H8+/i9==»;EndpointSuffix=core.windows.net',
		'Endpoint=sb://bus.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=«Zx9Yw8Vu7Ts6Rq5=»',
	],
	'Azure subscription key': ['Ocp-Apim-Subscription-Key: «8f14e45fceea167a5a36dedd4bea2543»'],
	'API key': [
		'api_key: «5f2b9c7e1d»',
		'GROQ_API_KEY=«short12345678»',
		"client = OpenAI(api_key='«correct horse battery»')",
		'"{\\"api_key\\":\\"«zq81nmvc02lkdj»\\"}"',
		'"{\\\\\\"apiKey\\\\\\":\\\\\\"«zq81nmvc02lkdj»\\\\\\"}"',
		'body=%7B%22api_key%22%3A%22«zq81nmvc02lkdj»%22%7D',
		'{&quot;api_key&quot;:&quot;«zq81nmvc02lkdj»&quot;}',
		'x-api-key: «Ab1Cd2Ef3Gh4»',
		'Incorrect API key provided: «abcd1234efgh»',
		'<apiKey>«abcd1234efgh»</apiKey>',
	],
	'access token': ['{"access_token":"«zzTop998877xx»","token_type":"bearer"}', 'accessToken: «Zz9-yy8_xx7»'],
	'refresh token': ['{"refresh_token":"«1//9gLu8WcX-refresh-77»"}'],
	'ID token': ['id_token=«Zm9vYmFyMTIz»'],
	'session token': ["'session_token': '«s3ss10n-abc-def»'"],
	'CSRF token': ['X-CSRF-Token: «4fJ8kd0sLq2»', 'csrfmiddlewaretoken=«4fJ8kd0sLq2»'],
	'auth token': ['X-Auth-Token: «5c1d9e7fa0»', '//registry.npmjs.org/:_authToken=«ab12cd34ef56»', 'PRIVATE-TOKEN: «ab12cd34ef56»'],
	'client secret': ['client_secret=«8f14e45fceea167a5a36dedd4bea2543»', 'TWITTER_APP_SECRET="«hunter two three»"'],
	'consumer key': ['consumer_key: «xvz1evFS4wEEPTGEFPHBog»'],
	'webhook secret': ['webhook_secret=«my-hook-77»', 'SIGNING_KEY=«abc»'],
	'encryption key': ['ENCRYPTION_KEY=«0123456789abcdef0123456789abcdef»', 'master-key: «Xy12Zw34»'],
	'secret key': ['SECRET_KEY_BASE=«9fK2mQ7pL1»', 'secretKey: "«9fK2 mQ7pL1»"'],
	secret: ['{"secret":"«swordfish!»"}', 'STRIPE_SECRET=«abcDEF123»', '{"error":"bad","secret" => "«open sesame»"}'],
	passphrase: ["passphrase: '«correct horse battery staple»'"],
	password: [
		"password='«S3cret!pass»'",
		'{"user":"bo","password":"«correct horse \\"battery\\" staple»","port":5432}',
		'DB_PASS=«hunter2» npm start',
		'Server=db;Database=app;User Id=sa;Password=«Str0ng»',
		'password: «swordfish» was refused',
		'the password is "«hunter2»"',
		'[password] => «hunter2»',
		'PGPASSWORD=«hunter2» psql',
		'password%3D«hunter2%21x»%26user%3Dbo',
	],
	'seed phrase': ['mnemonic: "«legal winner thank year wave sausage»"'],
	credential: ['credential=«AbC123xyz789»'],
	token: ['{"token":"«abc123def456»"}', 'DEPLOY_X_TOKEN=«abc123»', "token: '«abcdefghijklmnopqrst»'"],
	'named key': ['MY_SERVICE_KEY=«abcd1234efgh»', '"masterKey2_key": "«abcd1234efgh»"'],
	key: ['{"key":"«abcd1234efgh5678ij»"}'],
};

export const headerExamples: Examples<typeof headerRules> = {
	authorization: [
		'Authorization: Bearer «gsk1» failed',
		"curl -H 'Authorization: Bearer «AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA0%2BuSeid»' https://api.x.com/2/tweets",
		'{"headers":{"Authorization":"Bearer «abc123def456ghi789»"}}',
		"{'authorization': 'Bearer «tok_live_998877665544»'}",
		'Authorization: Basic «dXNlcjpwYXNzd29yZDEyMw==»',
		'Authorization: Bearer Token «abcdef»',
		'proxy-authorization: Digest «username="Mufasa", realm="x", response="6629fae49393a05397450978507c4ef1"»',
		'Authorization: AWS4-HMAC-SHA256 «Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host, Signature=5d672d79»',
		'"authorization" => ["Token «abcdef»"]',
		'Authorization: ApiKey «id:secret»',
	],
	'authorization of another scheme': [
		'Authorization: «a1b2c3d4e5f6g7»',
		'"Authorization": "«a1b2c3d4e5f6g7»"',
		'Authorization: Acme Key2 «a1b2c3d4e5»',
		'Authorization: Acme «a1b2c3d4e5»',
	],
	scheme: ['sent Bearer «tok-99.88_77» and got 401', 'Basic «dXNlcjpwYXNz» was sent'],
	oauth: ['OAuth oauth_token="«370773112-GmHxMAgY»", oauth_version="1.0"', 'oauth_signature="«tnnArxj06cWHq44gCs1OSKk%2FjLY%3D»"'],
	cookie: [
		'cookie: «session=abcd; theme=dark»',
		"'set-cookie': '«__cf_bm=Xk2mP9qR7sT4vW1y; path=/; HttpOnly»'",
		'["set-cookie", "«a=b12345»"]',
	],
	'cookie by name': ['sent PHPSESSID=«el4ukv0kqbvoirg7nkp4dncpk3» to'],
	'cookies of a program': ["get(url, cookies={«'sessionid': 'k3j9x7q2', 'theme': 'dark'»}) got 403"],
	'cookie of a command': ["curl -b '«sid=9a8b7c; x=y»' https://api.example.org", 'curl --cookie «sid=9a8b7c» https://api.example.org'],
	'user of a command': ['curl -u «bo:hunter2» https://api.example.org', "curl --user '«bo:hunter 2»' https://api.example.org"],
	'login in a package manager': [
		'//npm.example.org/:_auth="«ZGVwbG95OlMzY3IzdFBhc3M=»"',
		'export BUNDLE_GEMS__EXAMPLE__COM=«cafebabe:deadbeef» failed',
	],
	'option of a command': ['deploy --token «k3y9f2» --force', 'login --password "«two words»" now', 'run --api-key «abc123»'],
	'password of a command': ['docker login -u bo -p «hunter2» ghcr.io', 'machine api.example.org login bo password «hunter2»'],
};

export const addressExamples: Examples<typeof addressRules> = {
	'password in a URL': [
		'postgres://«admin:hunter2secret»@db.example.com/app',
		'redis://«:hunter2»@cache:6379',
		'mongodb+srv://«bo:p@ss»@cluster0.example.net',
	],
	'key in a URL': ['https://«8f14e45fceea167a5a36dedd4bea2543»@o1.ingest.example.io/42'],
	'password at a host': ['connect bo:«hunter2»@localhost:5432 failed'],
	'Oracle connection': ['jdbc:oracle:thin:scott/«tiger»@db:1521'],
	'AWS signature': ['https://b.s3.amazonaws.com/o?X-Amz-Expires=60&X-Amz-Signature=«9f8e7d6c5b4a»'],
	'Google signature': ['https://storage.googleapis.com/b/o?X-Goog-Date=1&X-Goog-Signature=«9f8e7d6c5b4a»'],
	'Azure signature': ['https://s.blob.core.windows.net/c?sv=2024-01-01&sp=r&sig=«aB3%2BdE5gH7%3D»&se=1'],
	'CloudFront signature': ['https://d1.cloudfront.net/x?Expires=1&Signature=«aB3-dE5gH7~_»'],
	'secret in a query': ['https://host.example/cb?x=1&access_token=«zzTop998877xx»&y=1', 'wss://host.example/?token=«hunter»'],
	'key in a query': ['https://host.example/cb?code=«4/0AX4XfWh_b2»&x=1', 'GET /v1/models?key=«Zx9Yw8Vu7»'],
	'Slack webhook': ['POST https://hooks.slack.com/services/«T00000000/B00000000/abcdefABCDEF» 403'],
	'Discord webhook': ['https://discord.com/api/webhooks/«1234567890/abc-DEF_ghi»'],
	'Teams webhook': ['https://acme.webhook.office.com/«webhookb2/aaaa-bbbb@cccc/IncomingWebhook/dddd/eeee»'],
	'Zapier webhook': ['https://hooks.zapier.com/hooks/catch/«12345/ab12cd»'],
	'Make webhook': ['https://hook.eu1.make.com/«abcdefgh12345678»'],
	'IFTTT webhook': ['https://maker.ifttt.com/trigger/alarm/with/key/«abc-DEF_123»'],
	'deploy hook': ['https://api.netlify.com/build_hooks/«5f2b9c7e1d5f2b9c7e1d»'],
};

export const peopleExamples: Examples<typeof peopleRules> = {
	'e-mail': ['user «jane.doe+test@mail.example.com» is not allowed', 'login=«jane%40mail.example.com»&x'],
	'home folder': [
		'File "/home/«jane»/app/main.py", line 3',
		'at /Users/«jane.doe»/app/index.js:1:2',
		'C:\\Users\\«Jane»\\app',
		'"C:\\\\Users\\\\«Jane»\\\\app"',
		'~/.claude/projects/-Users-«jane»-code',
	],
	prompt: ['\n«jane@laptop»:~/app$ curl'],
	'user id': ['"user":"«user_2aBcDeFgHiJkLmNoPq»"'],
	'account number': ['"account_id":«1234567890123456789»,"title":"CreditsDepleted"'],
	IPv4: ['request from «203.0.113.77» was blocked', 'http://«203.0.113.77»:8080/v1'],
	IPv6: ['from «2001:db8:85a3::8a2e:370:7334» blocked', '[«2001:0db8:85a3:0000:0000:8a2e:0370:7334»]:443'],
	MAC: ['device «00:1b:44:11:3a:b7» unknown'],
	'phone number': ['call «+1 415 555 2671» now', 'To: «+442071838750» is not valid'],
	'phone number with an area code': ['call «(415) 555-2671» now', 'phone «415-555-2671»'],
	'card number': ['card «4242 4242 4242 4242» was declined', 'number: «378282246310005»'],
};

export const shapeExamples: Examples<typeof shapeRules> = {
	'private key': ['-----BEGIN RSA PRIVATE KEY-----«\\nabcd1234+/\\nEFGH==\\n»-----END RSA PRIVATE KEY-----'],
	'private key without its head': [`got «MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj» here`],
	'JWT in pieces': ['token «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N» expired'],
	'Discord bot token': ['login «MTA1AbCdEfGhIjKlMnOpQrStUv.GabcdE.abcdefghijklmnopqrstuvwxyz1234» failed'],
	'Telegram bot token': ['https://api.telegram.org/bot«123456789:AAabcdefghijklmnopqrstuvwxyzABCDEFG»/getMe'],
	'Twilio key': ['sid «SK0123456789abcdef0123456789abcdef» unknown'],
	'Airtable token': ['with «patAbCdEfGhIjKl12.0123456789abcdef0123456789abcdef0123456789abcdef» denied'],
	'Mailchimp key': ['with «0123456789abcdef0123456789abcdef-us12» denied'],
	'DeepL key': ['with «0a1b2c3d-4e5f-6789-abcd-ef0123456789:fx» denied'],
	'Azure client secret': ['with «abc8Q~abcdefghijklmnopqrstuvwxyz0123456» denied'],
	'Azure storage key': [`with «${'aB3+'.repeat(21)}xY==» denied`],
	'Azure service key': [`with «${'aB3d'.repeat(13)}JQQJ99BAACYeBjFXJ3w3AAABACOG» denied`],
	'Terraform token': [`with «aBcDeFgHiJkL12.atlasv1.${'aB3d'.repeat(15)}» denied`],
	'RapidAPI key': ['with «9c1f7e2b4amsh6d8035c7e91b2f4p1d6a8c0jsn03e7b1f2a4c6» denied'],
	'MaxMind key': ['with «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» denied'],
	'Zhipu key': ['with «0123456789abcdef0123456789abcdef.AbCdEfGh12345678» denied'],
	'Salesforce token': [`with «00D5g000004abcd!${'aB3d.'.repeat(16)}» denied`],
	'Asana token': ['with «1/1234567890123456:0123456789abcdef0123456789abcdef» denied'],
	'key beside its name': [
		'the key «Zx1Cv2Bn3Mm4As5Df6Gh7Jk8Ql9We0Rt» is not authorized',
		'Your api key: «0f1e2d3c4b5a69788796a5b4c3d2e1f0» is invalid',
		'Invalid token («0f1e2d3c4b5a69788796»)',
		'ACME_API_KEY is invalid: «0f1e2d3c4b5a69788796»',
		'Your API key is not valid: «live_0f1e2d3c4b5a69788796»',
		'AccessKey «0f1e2d3c4b5a69788796AbCdE» incorrect',
	],
	'random text': ['Refused: «9fK2mQ7pL1wE8rT5yU3iO6aS4dF0gH7jZxC»'],
};
