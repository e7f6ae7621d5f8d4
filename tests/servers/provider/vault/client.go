package main

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"
)

// object is a decoded JSON object.
type object = map[string]any

// client speaks Vault's HTTP API with one identity.
type client struct {
	address   string
	token     string
	namespace string
	http      *http.Client
}

func newClient(address, token, namespace, caFile string) (*client, error) {
	config := &tls.Config{MinVersion: tls.VersionTLS12}
	if caFile != "" {
		pem, err := os.ReadFile(caFile)
		if err != nil {
			return nil, err
		}
		config.RootCAs = x509.NewCertPool()
		if !config.RootCAs.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("%s holds no certificate", caFile)
		}
	}
	transport := &http.Transport{TLSClientConfig: config}
	return &client{
		address:   strings.TrimRight(address, "/"),
		token:     token,
		namespace: namespace,
		http:      &http.Client{Transport: transport, Timeout: 30 * time.Second},
	}, nil
}

// read answers with the "data" of the response, or nil when the path does not exist.
func (c *client) read(ctx context.Context, path string) (object, error) {
	answer, err := c.call(ctx, http.MethodGet, path, nil)
	if answer == nil || err != nil {
		return nil, err
	}
	data, _ := answer["data"].(object)
	return data, nil
}

func (c *client) write(ctx context.Context, path string, body object) error {
	answer, err := c.call(ctx, http.MethodPost, path, body)
	if err == nil && answer == nil {
		err = fmt.Errorf("%s: nothing is mounted there", path)
	}
	return err
}

// becomeChild exchanges the token for a short-lived child of it, which is what the published provider does at start.
func (c *client) becomeChild(ctx context.Context) error {
	answer, err := c.call(ctx, http.MethodPost, "auth/token/create", object{"ttl": "20m", "display_name": "terraform"})
	if err != nil {
		return err
	}
	auth, _ := answer["auth"].(object)
	token, ok := auth["client_token"].(string)
	if !ok {
		return errors.New("auth/token/create answered without a token")
	}
	c.token = token
	return nil
}

func (c *client) remove(ctx context.Context, path string) error {
	_, err := c.call(ctx, http.MethodDelete, path, nil)
	return err
}

// call answers with the decoded response, or nil when the path does not exist.
func (c *client) call(ctx context.Context, method, path string, body object) (object, error) {
	request, err := c.request(ctx, method, path, body)
	if err != nil {
		return nil, err
	}
	response, err := c.http.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	if response.StatusCode == http.StatusNotFound {
		return nil, nil
	}
	if response.StatusCode >= 300 {
		return nil, fmt.Errorf("%s %s: %s: %s", method, path, response.Status, strings.TrimSpace(string(answer)))
	}
	return decode(answer)
}

func (c *client) request(ctx context.Context, method, path string, body object) (*http.Request, error) {
	var reader io.Reader
	if body != nil {
		encoded, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		reader = bytes.NewReader(encoded)
	}
	request, err := http.NewRequestWithContext(ctx, method, c.address+"/v1/"+path, reader)
	if err != nil {
		return nil, err
	}
	request.Header.Set("X-Vault-Token", c.token)
	request.Header.Set("X-Vault-Request", "true")
	if c.namespace != "" {
		request.Header.Set("X-Vault-Namespace", c.namespace)
	}
	return request, nil
}

func decode(answer []byte) (object, error) {
	result := object{}
	if len(answer) == 0 {
		return result, nil
	}
	err := json.Unmarshal(answer, &result)
	return result, err
}
